/** The style of the page on wide and narrow screens, in dark mode, and on paper. */
export const STYLE = `
:root{color-scheme:light dark;--bg:#fff;--fg:#1c1e21;--soft:#5b6168;--line:#d5d9de;--panel:#f6f7f9;--link:#0b57a4;
--none:#e9ecef;--low:#d7ebdc;--medium:#dbe8fa;--high:#fde6c2;--very-high:#fbd3d0;--own:#9aa1a9;
--none-e:#6b7280;--low-e:#2f7d46;--medium-e:#2563b0;--high-e:#9a5b00;--very-high-e:#b3261e}
@media (prefers-color-scheme:dark){:root{--bg:#16181b;--fg:#e6e8ea;--soft:#a5acb4;--line:#3a4047;--panel:#1f2226;--link:#8ab8f0;
--none:#2b3036;--low:#1e3a28;--medium:#1d3250;--high:#46330f;--very-high:#4f211e;--own:#767d85;
--none-e:#9aa1a9;--low-e:#74c48d;--medium-e:#86b4f2;--high-e:#edb65a;--very-high-e:#f39a93}}
*{box-sizing:border-box}
html{scroll-padding-top:1rem}
body{margin:0 auto;max-width:62rem;padding:1rem 1.25rem 3rem;background:var(--bg);color:var(--fg);
font:1rem/1.6 system-ui,"Segoe UI","Noto Sans","Noto Sans Arabic",Tahoma,sans-serif;overflow-wrap:anywhere}
h1{font-size:1.6rem;line-height:1.35;margin:.2rem 0 .6rem}
h2{font-size:1.2rem;margin:2.4rem 0 .6rem;padding-bottom:.25rem;border-bottom:1px solid var(--line)}
a{color:var(--link)}
a:focus-visible,summary:focus-visible,select:focus-visible,button:focus-visible,.scroll:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.kicker,.note,footer{color:var(--soft);margin:0 0 .6rem}
.kicker{font-size:.9rem}
nav ul{display:flex;flex-wrap:wrap;gap:.2rem 1.2rem;list-style:none;padding:0;margin:.4rem 0}
.level{display:inline-block;white-space:nowrap;padding:0 .45em;border-radius:.7em;border:1px solid;margin-inline-end:.2em}
.counts{display:flex;flex-wrap:wrap;gap:.4rem;list-style:none;padding:0;margin:.6rem 0}
.counts .plain{padding:0 .2em}
.l-none{--c:var(--none);--e:var(--none-e)}.l-low{--c:var(--low);--e:var(--low-e)}.l-medium{--c:var(--medium);--e:var(--medium-e)}
.l-high{--c:var(--high);--e:var(--high-e)}.l-very-high{--c:var(--very-high);--e:var(--very-high-e)}.l-own{--e:var(--own)}
.level{background:var(--c);border-color:var(--e)}
.article{max-width:46rem;font-size:1.12rem;line-height:1.95;font-family:Georgia,"Noto Naskh Arabic","Times New Roman","Noto Sans Arabic",serif}
.article p{margin:0 0 1rem}
mark{background:var(--c);color:inherit;border-bottom:2px solid var(--e);padding:.1em 0;-webkit-box-decoration-break:clone;box-decoration-break:clone}
mark.deep{border-bottom-style:double;border-bottom-width:4px}
mark.lit,a.sign.lit{outline:2px solid var(--link)}
@media (hover:hover){form:not([hidden])~section mark{cursor:pointer}}
mark.off{background:none;border-bottom-color:transparent}
a.sign.off{opacity:.4}
.cue{font-weight:700}
.src{text-decoration:underline dotted;text-underline-offset:.25em}
a.sign{color:var(--e);text-decoration:none;font:.85em system-ui,sans-serif;padding:0 .15em;white-space:nowrap}
a.sign:target{outline:3px solid var(--link)}
sup{font-size:.75em;line-height:0}
table{width:100%;border-collapse:collapse}
th,td{text-align:start;vertical-align:top;padding:.5rem .6rem;border-bottom:1px solid var(--line)}
thead th{font-size:.85rem;color:var(--soft);border-bottom-width:2px}
tbody th{font-weight:600}
tr:target{background:var(--panel);outline:2px solid var(--link)}
tr.nested>td:first-child{padding-inline-start:1.4rem}
.claims th:last-child{width:52%}.claims td:nth-child(3){min-width:9rem}.claims td:nth-child(4){min-width:5.5rem}thead th{overflow-wrap:normal}.claims td:nth-child(-n+2){white-space:nowrap}
.words{display:block}
.id{display:block}
.arrow{color:var(--soft)}
details{margin-top:.3rem;font-size:.92rem}
details>summary{cursor:pointer;color:var(--link);width:fit-content}
details ul{margin:.3rem 0;padding-inline-start:1.2rem}
details p{margin:.3rem 0;color:var(--soft)}
code{font-size:.85em;color:var(--soft)}
#filters{margin:1.4rem 0 0;padding:.3rem 0;background:var(--bg);font-size:.92rem}
fieldset{border:1px solid var(--line);border-radius:.4rem;background:var(--panel);display:flex;flex-wrap:wrap;gap:.4rem .75rem;align-items:center;margin:0;padding:.4rem .7rem}
legend{float:inline-start;font-weight:600;padding:0}
select,button{font:inherit;padding:.15rem .3rem;max-width:9rem;border:1px solid var(--soft);border-radius:.3rem;background:var(--bg);color:inherit}
.strip{list-style:none;padding:0;margin:0}
.strip li{display:grid;grid-template-columns:minmax(7rem,14rem) 1fr;gap:.8rem;align-items:center;padding:.2rem 0}
.strip svg{width:100%;height:1rem;display:block}
.strip rect{fill:var(--e)}.strip rect.lane{fill:var(--panel)}
.scroll{overflow-x:auto;padding:.3rem 0}
.graph{display:block;font:.85rem system-ui,"Noto Sans Arabic",sans-serif}
.graph text{text-anchor:middle;fill:var(--fg)}
.box rect{fill:var(--panel);stroke:var(--soft)}.unnamed rect{stroke-dasharray:5 4}.article-box rect{stroke-width:2.5}
.graph a text{fill:var(--link)}
.telling path{fill:none;stroke:var(--e);stroke-width:1.6}.telling text{fill:var(--fg);paint-order:stroke;stroke:var(--bg);stroke-width:4px}
marker path{fill:var(--soft)}
.brief{list-style:none;padding:.6rem .9rem;margin:.8rem 0;background:var(--panel);border-inline-start:4px solid var(--line);border-radius:.3rem}
.refs a{padding:0 .15em}
.headline{font-weight:700;font-size:1.2em;line-height:1.5}
.facts{list-style:none;padding:0;margin:.4rem 0}
.origin{border:1px solid var(--line);border-radius:.5rem;padding:.6rem 1rem;margin:0 0 1rem}
.origin h3{font-size:1rem;margin:0 0 .3rem}
.origin:target,.articles li:target{outline:2px solid var(--link)}
blockquote{margin:.3rem 0;padding-inline-start:.8rem;border-inline-start:3px solid var(--line);font-family:Georgia,"Noto Naskh Arabic","Times New Roman","Noto Sans Arabic",serif}
.why{color:var(--soft);font-size:.9rem;font-weight:400}
.source{border-bottom:1px solid var(--line);padding:.3rem 0;font-size:1rem}.source>summary{width:auto}
.origin li,.source li,.articles li{margin:.35rem 0}
[hidden]{display:none!important}
@media (min-width:44.01rem) and (min-height:32rem){#filters{position:sticky;top:0;z-index:1}html{scroll-padding-top:6rem}}
@media (min-width:44.01rem){.graph{max-width:100%;height:auto}}
@media (max-width:44rem){body{padding:.8rem .9rem 2rem}h1{font-size:1.3rem}
thead{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}
table,tbody,tr,td,tbody th{display:block;width:100%}
tr{border:1px solid var(--line);border-radius:.5rem;margin:0 0 .8rem;padding:.4rem .2rem}
td,tbody th{border:0;padding:.15rem .6rem}
td:empty{display:none}td[data-label]::before{content:attr(data-label) ": ";color:var(--soft);font-size:.85rem}
tr.nested{margin-inline-start:1rem;width:auto}tr.nested>td:first-child{padding-inline-start:.6rem}
.claims td:nth-child(-n+2){display:inline-block;width:auto;font-weight:600}.claims td:nth-child(-n+2)::before,.claims td:last-child::before{content:none}
.strip li{grid-template-columns:1fr;gap:0}}
@page{margin:1.6cm}
@media print{:root{--bg:#fff;--fg:#000}body{max-width:none;padding:0;font-size:.88rem}.article{max-width:none;font-size:1rem}nav,form,.claims details>summary{display:none}
.source::details-content,.claims details::details-content{content-visibility:visible;block-size:auto}.claims details{font-size:.85em}.claims details ul{padding:0;margin:0}.claims details li{display:inline}.claims details li+li::before{content:" · "}.claims details p{display:none}.claims td:nth-child(4){min-width:5.5rem}.claims th,.claims td{padding-inline:.4rem}.source>summary{list-style:none}.note{break-after:avoid}
a{color:inherit;text-decoration:none}tr,.strip li{break-inside:avoid}h2{break-after:avoid}
mark,.level,.strip rect{print-color-adjust:exact;-webkit-print-color-adjust:exact}.scroll{overflow:visible}.graph{max-width:100%;height:auto}}
`;
