import { renderLetter, isRenderable } from "@/domain/campaign/markdown"; const p={processSync:(v:string)=>renderLetter(v)}
import { isOvermarked as over } from "@/domain/campaign/markdown-limits"; const N=60000
const fill=(s:string)=>s.repeat(Math.floor(N/s.length))
const cases: Record<string,string> = {
 open: fill('['), close: fill(']'), img: fill('!['), pair: '['.repeat(N/2)+']'.repeat(N/2), linkpair:'['.repeat(N/2)+'](a)'.repeat(N/4/1|0),
 link: fill('[a]('), link2: fill('[a](<'), linkopen: fill('[a'), stars: fill('*'), star_a: fill('*a'), ss: fill('*a **a '), us: fill('_a __a '), mixed: fill('*_'), nestemph: '*a '.repeat(N/6)+'a* '.repeat(N/8),
 sa: fill('a**b'), tilde: fill('~a ~~b '), bq: fill('>'), bqs: fill('> '), list: fill('- '), list2: fill('1. '), nestlist: Array.from({length:340},(_,i)=>' '.repeat(i)+'- a').join('\n'), nestlist2: Array.from({length:170},(_,i)=>'  '.repeat(i)+'- a').join('\n'), bqlist: fill('> - '), ticks: Array.from({length:340},(_,i)=>'`'.repeat(i+1)).join('a'), tick: fill('`a'), lt: fill('<'), lta: fill('<a '), ltd: fill('<!-- '), ltq: fill('<a href="'), lturl: fill('<http://'), amp: fill('&'), ampx: fill('&#x'), table: 'a|a\n-|-\n'+fill('a|'), tablecols: 'a|'.repeat(10000)+'\n'+'-|'.repeat(10000)+'\n'+'a|'.repeat(10000), tablerows: 'a|a\n-|-\n'+fill('a\n'), fn: fill('[^'), fn2: '[^a]: x\n\n'+fill('[^a]'), fndef: Array.from({length:4000},(_,i)=>`[^${i}]: a\n\n`).join(''), fnall: Array.from({length:2500},(_,i)=>`[^${i}] \n\n[^${i}]: a\n\n`).join(''), defs: Array.from({length:6000},(_,i)=>`[${i}]: a\n`).join(''), defref: '[a]: b\n\n'+fill('[a] '), www: fill('www.'), wwwa: fill('www.a'), at: fill('a@'), ata: fill('a@a.'), http: fill('http://'), parens: 'http://a.b/'+fill(')'), parens2:'http://a.b/'+fill('('), underscore: 'www.'+fill('_'), back: fill('\\'), nl: fill('\n'), al: fill('a\n'), sp: fill(' '), tabs: fill('\t'), hr: fill('- -'), hash: fill('# \n'), setext: fill('a\n=\n'), fence: fill('```\n'), html: fill('<a>\n'), html2: fill('<div>\n\n'), mixbr: fill('[*'), mixbr2: fill('*[a'), mixbr3: fill('[a](b) *'), colon: fill('a:a@'), emptyp: fill('a\n\n'), bqlines: fill('> a\n\n'), lists: fill('- a\n'), bq2: Array.from({length:340},(_,i)=>'>'.repeat(i)+'a').join('\n'), dblnest: fill('**a *b '), cdata: fill('<![CDATA['), pi: fill('<?'), decl: fill('<!A '), amp2: fill('&a;'), word: fill('a'),
 fnnest: Array.from({length:300},(_,i)=>' '.repeat(4)+`[^${i}]: [^${i+1}]`).join('\n'), deep: fill('[[a](b)'), 
 para: fill('Word and *emph* with [link](http://a.b) and [^1]. ')+'\n\n[^1]: note', paras: fill('Word and *emph* with [link](http://a.b) and [^1]. \n\n')+'\n\n[^1]: note',
}
const only=process.argv[2]
for (const [k,v] of Object.entries(cases)) { if(only&&only!==k) continue
 const t=performance.now(); let r=''
 try { const x=String(p.processSync(v)); r=String(x.length)} catch(e){ r='ERR '+(e as Error).message.slice(0,60)}
 const ms=performance.now()-t
 if(ms>150||r.startsWith("ERR")) console.log("FULL",k,Math.round(ms),r,isRenderable(v)); let lo=0,hi=v.length; while(hi-lo>50){const mid=(lo+hi)>>1; if(over(v.slice(0,mid)))hi=mid;else lo=mid}; const w=v.slice(0,lo); const t2=performance.now(); let r2=""; try{r2=String(p.processSync(w).length)}catch(e){r2="ERR "+(e as Error).message.slice(0,60)} const m2=performance.now()-t2; if(m2>300||r2.startsWith("ERR")) console.log("LIM",k,lo,Math.round(m2),r2)
}
