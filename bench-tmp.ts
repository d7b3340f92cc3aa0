import { createNotebook } from './server/notes/notebook';
import { noteLine } from './server/notes/notes-file';
import { quote } from './server/notes/anchor';
import { judge } from './server/check/dismiss';
import type { Host } from './server/host/host';
const cpu = () => process.cpuUsage().user / 1000;
const han = (i: number) => String.fromCharCode(0x4e00 + (i * 7919) % 20000);
const count = Number(process.argv[2] ?? 20000);
let base = '';
for (let i = 0; base.length < 400_000; i++) base += `${han(i)}${han(i * 3)}乡亲们说${han(i * 5)},这座桥等了${i}年${han(i*11)}${i % 9 === 0 ? (process.argv[3] === 'crlf' ? '。\r\n\r\n' : '。\n\n') : ''}`;
let text = base;
const step = Math.floor(text.length / count);
let t = cpu();
const lines: string[] = [];
for (let i = 0; i < count; i++) { 
  const start = i * step, exact = text.slice(start, start + 1 + i % 5);
  const q = count > 30000 || process.argv[3] === 'fast' ? {exact, prefix: text.slice(Math.max(0,start-32), start).replace(/\r\n/g,'\n'), suffix: text.slice(start+exact.length, start+exact.length+32), position: start, only:false} : quote(text, {start, end: start + exact.length});
  lines.push(noteLine({ version: 1, id: `n${i}`, time: '2026-07-28T08:00:00Z', kind: 'dismissal', rule: 'halfwidth-punctuation', scope: 'here', selector: q })); }
console.log('quote', (cpu() - t).toFixed(0), lines.join('').length);
let file = new TextEncoder().encode(lines.join(''));
const host: Host = { read: async () => file, list: async () => undefined, stat: async () => ({ kind: 'file', size: file.length, modified: 0 }),
 append: async (_, l) => { const w = new Uint8Array(file.length + l.length); w.set(file); w.set(l, file.length); file = w; }, replace: async () => false };
let id = 0;
const book = createNotebook({ host: () => host, text: () => text, stamp: () => ({ id: `s${id++}`, time: '' }), report() {}, tellMemory() { console.log('memory'); } });
const uri = 'file:///a.txt';
(async () => {
  t = cpu(); await book.load(uri); console.log('load', (cpu() - t).toFixed(0), 'orphans', book.list(uri).filter(x=>x.orphaned).length);
  t = cpu(); book.remarks(uri); console.log('remarks', (cpu() - t).toFixed(0));
  const key = (at: number) => { const before = text; text = text.slice(0, at) + '字' + text.slice(at); book.edited(uri, { before, after: text }, { start: at, length: 0, inserted: 1 }); return book.remarks(uri); };
  for (let k = 0; k < 3; k++) { t = cpu(); const r = key(100 + k); const a = cpu() - t; t = cpu(); judge({ text, dismissals: r.dismissals, settings: { allow: {} } } as never, []); console.log('key', a.toFixed(0), 'judge', (cpu() - t).toFixed(0)); }
  t = cpu(); await book.add(uri, [{ version: 1, id: 'x', time: '2026', kind: 'dismissal', rule: 'a', scope: 'here', selector: quote(text, { start: 5, end: 9 }) }]); console.log('one more', (cpu() - t).toFixed(0));
  t = cpu(); await book.saved(uri); console.log('saved', (cpu() - t).toFixed(0));
  text = `另外一行\n\n${base}`; 
  book.close(uri); t = cpu(); await book.load(uri); console.log('load after two lines inserted above', (cpu() - t).toFixed(0), 'orphans', book.list(uri).filter(x=>x.orphaned).length);
  text = Array.from({length: 400000}, (_, i) => han(i*i)).join('');
  book.close(uri); t = cpu(); await book.load(uri); console.log('load on another text', (cpu() - t).toFixed(0), 'orphans', book.list(uri).filter(x=>x.orphaned).length);
})();
