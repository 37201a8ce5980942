#include "report/html_page.h"

namespace firstread {

// Colours: every text on its ground has a contrast of at least 4.5 to 1, in the light and in the dark. The first three
// skills have a tint and a line of their own (amber, blue, violet: told apart without red and green); a mark shows by
// its tint, its line and its number, so that colour is never the only sign.
std::string_view html_style() {
  return R"css(
:root{--ground:#faf6ec;--ink:#23262c;--quiet:#5a5d64;--card:#fffdf8;--line:#d9d2c1;--go:#1c4f82;--t0:#efe8d6;--e0:#5a5d64;--t1:#ffe9a8;--e1:#7d5200;--t2:#d8e8fa;--e2:#1c4f82;--t3:#ebdffa;--e3:#5f2f8c;--size:1.0625rem;--space:1.6;--letters:normal;--font:Verdana,"DejaVu Sans","Segoe UI",Arial,sans-serif}
@media screen and (prefers-color-scheme:dark){:root:not([data-ground]){--ground:#1d2024;--ink:#e9e6df;--quiet:#b5b2aa;--card:#282c31;--line:#454a51;--go:#9ccaff;--t0:#33373d;--e0:#b5b2aa;--t1:#54440f;--e1:#ffcf6b;--t2:#1f3d5e;--e2:#9ccaff;--t3:#433158;--e3:#d6b8ff}}
@media screen{:root[data-ground=dark]{--ground:#1d2024;--ink:#e9e6df;--quiet:#b5b2aa;--card:#282c31;--line:#454a51;--go:#9ccaff;--t0:#33373d;--e0:#b5b2aa;--t1:#54440f;--e1:#ffcf6b;--t2:#1f3d5e;--e2:#9ccaff;--t3:#433158;--e3:#d6b8ff}
:root[data-ground=white]{--ground:#fff;--card:#fff}
:root[data-ground=blue]{--ground:#e8f1fa;--card:#f5faff;--line:#b9cbdd;--quiet:#50545b}}
:root[data-font=serif]{--font:Charter,Georgia,"DejaVu Serif",serif}
:root[data-size=large]{--size:1.3rem}
:root[data-space=wide]{--space:2.1;--letters:.06em}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--ground);color:var(--ink);font:var(--size)/var(--space) var(--font);letter-spacing:var(--letters);text-align:left;overflow-wrap:break-word}
main,.top,footer{max-width:74rem;margin:0 auto;padding:0 1.25rem}
h1,h2,h3,h4,h5,h6{line-height:1.3;text-wrap:balance}
h1{font-size:1.5em;margin:1.2rem 0 .2rem}h1 .q{font-size:.7em;font-weight:normal}
h2{font-size:1.15em;margin:1rem 0 .4rem}
p{text-wrap:pretty}
.q{color:var(--quiet)}
a{color:var(--go);text-underline-offset:.15em}
code,pre{font-family:"DejaVu Sans Mono",Consolas,Menlo,monospace;font-size:.9em}
.panel{background:var(--card);border:1px solid var(--line);border-radius:.5rem;padding:.3rem 1.4rem 1rem;margin:1.2rem 0 1.6rem;columns:2 22rem;column-gap:2.5rem;font-size:.94em}.panel>*{break-inside:avoid}.panel>div{padding-top:.9rem}.panel>div h2{margin-top:0}
.panel ol,.panel ul{padding-left:1.3em;margin:.2rem 0}.panel li{margin:.35rem 0;padding-left:.2em}
.panel li::marker{color:var(--quiet)}
.panel .plots{display:flex;padding:0;flex-wrap:wrap;gap:1rem 2.5rem}.plots h3{margin:.6rem 0 0;font-size:1em}.plots p{margin:.1rem 0 .4rem}
.panel.wide{columns:auto}
.bars{border-spacing:0}.bars th{font-weight:normal;text-align:left;padding:.1rem 1rem .1rem 0}.bars td{padding:.1rem .6rem .1rem 0;font-variant-numeric:tabular-nums;text-align:right}.bars td:last-child{text-align:left}
.essay{margin:0 0 2rem}
.essay>*{max-width:38rem}.essay>.r{max-width:none}
.r{display:grid;grid-template-columns:minmax(0,1fr);gap:.2rem 2.5rem}
@media(min-width:62rem){.r{grid-template-columns:minmax(0,38rem) minmax(16rem,1fr)}}
.essay h2,.essay h3,.essay h4,.essay h5,.essay h6{margin:1.1em 0 .4em}
.essay h2{font-size:1.25em}.essay h3{font-size:1.1em}.essay h4,.essay h5,.essay h6{font-size:1em}
.essay p,.essay blockquote,.essay pre{margin:.55em 0}
.essay ul,.essay ol{margin:.3em 0;padding-left:1.5em}.essay .deep{padding-left:3em}
.essay blockquote{border-left:.2rem solid var(--line);padding-left:1rem}
.essay pre{overflow-x:auto;background:var(--card);padding:.6rem .8rem;white-space:pre-wrap}
.essay table{border-collapse:collapse;margin:.5em 0}.essay td{border:1px solid var(--line);padding:.1rem .6rem;vertical-align:top;overflow-wrap:anywhere}
.essay .ref{padding-left:2em;text-indent:-2em}
mark,.m details{--t:var(--t0);--e:var(--e0)}
[data-k="1"],.k1{--t:var(--t1)!important;--e:var(--e1)!important}
[data-k="2"],.k2{--t:var(--t2)!important;--e:var(--e2)!important}
[data-k="3"],.k3{--t:var(--t3)!important;--e:var(--e3)!important}
mark{background:var(--t);color:inherit;border-bottom:2px solid var(--e);border-radius:.15em .15em 0 0}
mark.long{background:none;border-bottom-width:1px}
mark.later,mark.off{background:none;border-bottom:1px dotted var(--quiet)}
mark.off{border:0}
.n{font-size:.72em;font-weight:bold;vertical-align:super;line-height:0;text-decoration:none;color:var(--quiet);padding:0 .12em}
mark[data-k="1"]:not(.later)+.n{color:var(--e1)}mark[data-k="2"]:not(.later)+.n{color:var(--e2)}mark[data-k="3"]:not(.later)+.n{color:var(--e3)}
.n:hover,.n:focus-visible{text-decoration:underline}
.m{display:flex;flex-direction:column;gap:.25rem;padding:.55em 0 .8rem;font-size:.88em;line-height:1.5;min-width:0}
.m details{border-left:.22rem solid var(--e);padding:.05rem .2rem .05rem .7rem;border-radius:.15rem}
.m details[open]{background:var(--card);box-shadow:0 0 0 1px var(--line);padding-bottom:.4rem}
.m summary b{color:var(--e)}.m summary i{font-style:normal;color:var(--quiet)}
.m details.later{border-left-color:var(--line);background:none;box-shadow:none}.later>details{margin:.25rem 0}
.m p{margin:.3em 0}.m .a{font-weight:bold}
summary{cursor:pointer}summary::marker{color:var(--quiet)}
.n:target,details:target{outline:3px solid var(--go);outline-offset:2px}
:focus-visible{outline:3px solid var(--go);outline-offset:2px}
.controls{display:flex;flex-wrap:wrap;gap:.4rem;align-items:center;margin:.6rem 0}
button{font:inherit;font-size:.86em;letter-spacing:inherit;color:var(--ink);background:var(--card);border:1px solid var(--quiet);border-radius:1rem;padding:.15rem .8rem;min-height:1.75rem;cursor:pointer}
button.k1,button.k2,button.k3{background:var(--t);border-color:var(--e)}
button[aria-pressed=true]{background:var(--ink);color:var(--ground);border-color:var(--ink)}
.top{display:flex;flex-wrap:wrap;justify-content:flex-end;gap:.2rem 1rem;padding-top:.6rem;font-size:.9em}
.top summary{text-align:right;color:var(--quiet)}
.skip{position:absolute;left:-99rem}.skip:focus{position:static;margin-right:auto}
svg{display:block;max-width:100%;height:auto}
svg text{fill:var(--ink);font-size:13px;letter-spacing:0}
svg rect,svg circle{fill:var(--go)}svg polyline{fill:none;stroke:var(--go);stroke-width:2.5}svg path{stroke:var(--line)}
footer{padding-bottom:2rem}
.script{display:none!important}.js .script{display:flex!important}
[hidden]{display:none!important}
@page{margin:18mm 16mm}
@media print{:root:root{--ground:#fff;--card:#fff;--ink:#000;--quiet:#444}body{font-size:10.5pt;line-height:1.45}.script,.top,.js .script{display:none!important}main,footer{max-width:none;padding:0}.r{grid-template-columns:61% 36%;gap:3%}.essay>*{max-width:61%}.m details,.plots>div,tr{break-inside:avoid}.panel{padding:.2rem 1rem .6rem;columns:2 14rem}.plots>div{width:46%}.m .q,.m details.later details p:not(.a):not(:nth-of-type(1)){display:none}h2,h3,h4,.wide>p{break-after:avoid}.m{font-size:8.5pt;line-height:1.35}.m details[open]{background:none;box-shadow:none;padding-bottom:.1rem}.m details.later>summary{font-weight:bold}summary{list-style:none}details::details-content{content-visibility:visible;block-size:auto}a{color:inherit}mark,.m details{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
)css";
}

std::string_view html_script() {
  return R"js(
(function(){var d=document,r=d.documentElement;r.classList.add('js');
function all(s,f,in_){Array.prototype.forEach.call((in_||d).querySelectorAll(s),f)}
function press(b,yes){b.setAttribute('aria-pressed',String(yes))}
function show(e){for(;e;e=e.parentElement)if(e.tagName==='DETAILS')e.open=true}
all('[data-switch]',function(b){b.addEventListener('click',function(){var k=b.getAttribute('data-switch'),v=b.getAttribute('data-value');
var on=r.getAttribute('data-'+k)===v;if(on)r.removeAttribute('data-'+k);else r.setAttribute('data-'+k,v);
all('[data-switch="'+k+'"]',function(o){press(o,!on&&o===b)})})});
all('[data-skill]',function(b){b.addEventListener('click',function(){var k=b.getAttribute('data-skill'),art=b.closest('article'),count=0;
all('[data-skill]',function(o){press(o,o===b)},b.parentNode);
all('mark',function(e){e.classList.toggle('off',!!k&&e.getAttribute('data-k')!==k)},art);
all('.m details[data-k]',function(e){var no=!!k&&e.getAttribute('data-k')!==k;e.hidden=no;if(!no)count++;
var n=d.getElementById(e.id.replace('n','m'));if(n)n.hidden=no},art);
all('.later',function(e){if(e.tagName!=='DETAILS')return;var some=!!e.querySelector('details:not([hidden])');e.hidden=!some;e.open=!!k&&some},art);
all('[role=status]',function(e){e.textContent=k?count+(count===1?' note is shown.':' notes are shown.'):''},art)})});
all('[data-open]',function(b){b.addEventListener('click',function(){var on=b.getAttribute('aria-pressed')!=='true';press(b,on);
all('.m details',function(e){e.open=on},b.closest('article'))})});
all('a[href^="#n"]',function(a){a.addEventListener('click',function(){var e=d.getElementById(a.getAttribute('href').slice(1));if(!e)return;show(e);
var s=e.querySelector('summary');if(s)setTimeout(function(){s.focus()})})});
var was=[];addEventListener('beforeprint',function(){was=[];all('.m details',function(e){was.push(e.open);e.open=true})});
addEventListener('afterprint',function(){var i=0;all('.m details',function(e){e.open=was[i++]})});
})();
)js";
}

}  // namespace firstread
