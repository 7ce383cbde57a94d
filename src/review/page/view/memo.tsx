import { Component, type ComponentChild, type ComponentClass, type FunctionComponent } from 'preact';

/** The component, rendered again only if one of its properties is another value than before. */
export function memo<P extends object>(Inner: FunctionComponent<P>): ComponentClass<P> {
  return class Memo extends Component<P> {
    override shouldComponentUpdate(next: Readonly<P>): boolean {
      const keys = Object.keys(next) as (keyof P)[];
      return keys.length !== Object.keys(this.props).length || keys.some((key) => next[key] !== this.props[key]);
    }

    override render(): ComponentChild {
      return <Inner {...(this.props as P)} />;
    }
  };
}
