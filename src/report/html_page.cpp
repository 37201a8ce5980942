#include "report/html_page.h"

namespace firstread {

// Colours: every text on its ground has a contrast of at least 4.5 to 1, in the light and in the dark; a mark shows by
// its tint, its line and its number.
std::string_view html_style() {
  return R"css(
:root{--ground:#faf6ec;--ink:#22252b;--quiet:#575b63;--card:#fffdf8;--line:#d5cdbb;--mark:#ffe9a8;--edge:#8a5a00;--go:#1c4f82;--size:1.0625rem;--space:1.6;--letters:normal;--font:Verdana,"DejaVu Sans",Arial,sans-serif}
@media(prefers-color-scheme:dark){:root:not([data-ground]){--ground:#1d2024;--ink:#e9e6df;--quiet:#b3b0a8;--card:#282c31;--line:#454a51;--mark:#5a4a12;--edge:#ffcf6b;--go:#9ccaff}}
:root[data-ground=dark]{--ground:#1d2024;--ink:#e9e6df;--quiet:#b3b0a8;--card:#282c31;--line:#454a51;--mark:#5a4a12;--edge:#ffcf6b;--go:#9ccaff}
:root[data-ground=white]{--ground:#fff;--card:#fff}
:root[data-ground=blue]{--ground:#e8f1fa;--card:#f5faff;--line:#b9cbdd}
:root[data-font=serif]{--font:Georgia,"DejaVu Serif",serif}
:root[data-size=large]{--size:1.3rem}
:root[data-space=wide]{--space:2.1;--letters:.06em}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:var(--size)/var(--space) var(--font);letter-spacing:var(--letters)}
main,header,footer{max-width:76rem;margin:0 auto;padding:0 1rem}
h1{font-size:1.4em;line-height:1.3;margin:1rem 0 .2rem}
h2{font-size:1.2em;line-height:1.3;margin:1.6rem 0 .4rem}
.quiet{color:var(--quiet)}
.row{display:grid;grid-template-columns:minmax(0,1fr);gap:.2rem 2rem}
@media(min-width:60rem){.row{grid-template-columns:minmax(0,38rem) minmax(16rem,1fr)}}
.essay h3,.essay h4,.essay p,.essay blockquote,.essay ul,.essay pre{margin:.5em 0}
.essay h3{font-size:1.15em}.essay h4{font-size:1em}
.essay blockquote{border-left:.25rem solid var(--line);padding-left:1rem;color:var(--quiet)}
.essay pre{overflow:auto;background:var(--card);padding:.5rem;white-space:pre-wrap}
.essay .text{overflow-wrap:anywhere;text-align:left}
mark{background:var(--mark);color:inherit;border-bottom:2px solid var(--edge);padding:0 .1em}
mark.off{background:none;border-bottom:1px dotted var(--quiet)}
sup a{color:var(--go);font-weight:bold;text-decoration:none;padding:0 .15em}
sup{line-height:0}
.notes{display:flex;flex-direction:column;gap:.5rem;padding:.3rem 0}
details.note{background:var(--card);border:1px solid var(--line);border-left:.35rem solid var(--edge);border-radius:.3rem;padding:.3rem .7rem;line-height:1.5}
details.note.later{border-left-color:var(--line)}
details.note:target,mark:target{outline:3px solid var(--go);outline-offset:2px}
summary{cursor:pointer}
summary .n{font-weight:bold}
details.note p{margin:.3em 0}
.answer{font-weight:bold}
.panel{background:var(--card);border:1px solid var(--line);border-radius:.4rem;padding:.2rem 1.2rem .8rem;margin:1rem 0}
.panel ol,.panel ul{padding-left:1.4rem;margin:.3rem 0}
.controls{display:flex;flex-wrap:wrap;gap:.4rem;align-items:center;margin:.6rem 0}
button{font:inherit;font-size:.9em;color:var(--ink);background:var(--card);border:1px solid var(--quiet);border-radius:.3rem;padding:.2rem .7rem;cursor:pointer}
button[aria-pressed=true]{background:var(--go);color:var(--ground);border-color:var(--go)}
a{color:var(--go)}
:focus-visible{outline:3px solid var(--go);outline-offset:2px}
code{font-family:"DejaVu Sans Mono",Consolas,monospace;font-size:.95em}
svg text{fill:var(--ink);font-size:14px}
svg rect{fill:var(--go)}
.script{display:none}
.js .script{display:flex}
[hidden]{display:none!important}
.skip{position:absolute;left:-99rem}.skip:focus{position:static}
@media print{.controls,.skip{display:none!important}body{background:#fff;color:#000;font-size:11pt}.row{break-inside:avoid;grid-template-columns:62% 36%;gap:2%}details.note{break-inside:avoid}details.note::details-content{content-visibility:visible;block-size:auto}}
)css";
}

std::string_view html_script() {
  return R"js(
(function(){var d=document,r=d.documentElement;r.classList.add('js');
function all(s,f){Array.prototype.forEach.call(d.querySelectorAll(s),f)}
all('[data-switch]',function(b){b.addEventListener('click',function(){var k=b.getAttribute('data-switch'),v=b.getAttribute('data-value');
var on=r.getAttribute('data-'+k)===v;if(on)r.removeAttribute('data-'+k);else r.setAttribute('data-'+k,v);
all('[data-switch="'+k+'"]',function(o){o.setAttribute('aria-pressed',String(!on&&o===b))})})});
all('[data-skill-button]',function(b){b.addEventListener('click',function(){var s=b.getAttribute('data-skill-button');
var box=b.parentNode;all('[data-skill-button]',function(o){if(o.parentNode===box)o.setAttribute('aria-pressed',String(o===b))});
var art=b.closest('article');Array.prototype.forEach.call(art.querySelectorAll('[data-skill]'),function(e){var yes=!s||e.getAttribute('data-skill')===s;
if(e.tagName==='MARK')e.classList.toggle('off',!yes);else e.hidden=!yes})})});
all('[data-open]',function(b){b.addEventListener('click',function(){var on=b.getAttribute('aria-pressed')!=='true';b.setAttribute('aria-pressed',String(on));
Array.prototype.forEach.call(b.closest('article').querySelectorAll('details.note'),function(e){e.open=on})})});
all('sup a',function(a){a.addEventListener('click',function(){var e=d.getElementById(a.getAttribute('href').slice(1));if(e)e.open=true})});
var was=[];addEventListener('beforeprint',function(){was=[];all('details.note',function(e){was.push(e.open);e.open=true})});
addEventListener('afterprint',function(){var i=0;all('details.note',function(e){e.open=was[i++]})});
})();
)js";
}

}  // namespace firstread
