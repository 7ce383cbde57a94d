/** Whether a write failed because the reader of the pipe has exited: `isnad … | head -1`. */
export const isClosedPipe = (error: Error): boolean =>
  'code' in error && (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED');
