/**
 * Binary search: the index of the first item that passes the test, in a list where all later items
 * pass it too. The length of the list if none does.
 */
export function lowerBound<T>(items: ArrayLike<T>, test: (item: T) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (test(items[middle] as T)) high = middle;
    else low = middle + 1;
  }
  return low;
}
