export { counted, type Plural } from '../../wording.ts';
