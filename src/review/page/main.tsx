import { render } from 'preact';

render(<p>Isnad</p>, document.body);
