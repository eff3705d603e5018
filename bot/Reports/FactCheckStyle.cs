namespace AdviceBot.Reports;

internal static class FactCheckStyle
{
    public const string Css = """
        :root{color-scheme:light dark;--ink:#0b0c0c;--soft:#505a5f;--paper:#fff;--line:#b1b4b6;--tint:#f0f4f8;--link:#1d5a9c}
        @media screen and (prefers-color-scheme:dark){:root{--ink:#f3f2f1;--soft:#b1b4b6;--paper:#16181a;--line:#4a4f54;--tint:#22272c;--link:#8fc1ee}}
        *{box-sizing:border-box}
        body{max-width:90rem;margin:0 auto;padding:1.5rem;background:var(--paper);color:var(--ink);font:1rem/1.45 system-ui,sans-serif}
        a{color:var(--link)}h1{margin:0 0 .5rem;font-size:1.7rem;line-height:1.2}h2{margin:2.2rem 0 .5rem;font-size:1.25rem}header h2{margin-top:1.4rem}
        p,ul{margin:.3rem 0}ul{padding-left:1.1rem}
        .about{display:flex;flex-wrap:wrap;gap:.3rem 2rem;margin:.8rem 0}.about dt{display:inline;color:var(--soft)}.about dt::after{content:": "}.about dd{display:inline;margin:0;overflow-wrap:anywhere}
        nav ol{columns:18rem;margin:.3rem 0;padding-left:1.6rem}
        table{width:100%;border-collapse:collapse}th,td{padding:.45rem .6rem;border:1px solid var(--line);text-align:left;vertical-align:top;overflow-wrap:anywhere}
        thead th{background:var(--tint);font-size:.9rem}.rows{table-layout:fixed}.rows .number{width:3.4rem}.rows .who{width:19%}.rows .facts{width:23%;font-size:.88rem}.rows .sign{width:6.2rem}
        .part th{background:var(--tint);font-weight:600}th.number{font-weight:400;overflow-wrap:normal}.said>:first-child{margin-top:0}.said>:last-child{margin-bottom:0}
        .message{font-weight:600}.day{white-space:nowrap}.facts>:first-child{margin-top:0}.same,.comes{color:var(--soft)}tr:target{outline:3px solid var(--link);outline-offset:-3px}
        .signatures{max-width:60rem}.signatures tbody td{height:2.6rem}.signatures th[scope=row]{width:8rem}
        @media screen and (max-width:60rem){
        body{padding:1rem}.rows,.rows tbody,.rows tr,.rows td,.rows th{display:block;width:auto!important}.rows thead{display:none}
        .rows tr{margin-bottom:.9rem;border:1px solid var(--line);border-radius:.4rem}.rows tr.part{margin:0 0 .5rem;border:0}.rows :is(td,th){border:0}.rows tr:not(.part) th{background:var(--tint)}
        .rows td[data-name]::before{display:block;color:var(--soft);font-size:.82rem;content:attr(data-name)}.rows td.sign{min-height:2.6rem;border-top:1px solid var(--line)}
        }
        @media print{
        @page{size:A4 landscape;margin:11mm 10mm}
        body{max-width:none;padding:0;font-size:8.5pt;line-height:1.35}h1{font-size:15pt}h2{font-size:11.5pt;break-after:avoid}.comes{break-after:avoid}a{color:inherit;text-decoration:none}
        th,td{padding:1.3mm 1.6mm}thead{display:table-header-group}tr{break-inside:avoid}.part{break-after:avoid}.rows .number{width:11mm}.rows .sign{width:18mm}.rows .facts{font-size:7.5pt}.rows thead th{font-size:8pt}.signatures{font-size:8.5pt}
        thead th,.part th{background:#eee;print-color-adjust:exact}
        .unseen{display:none}
        }
        """;
}
