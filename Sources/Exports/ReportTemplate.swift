/// The page of the report, in Mustache.
enum ReportTemplate {
    static let html = #"""
        {{% CONTENT_TYPE:TUYUN}}<!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>Tuyun report</title>
        <style>
        :root { color-scheme: light dark; --ink: #1d2430; --soft: #5c6675; --line: #d9dee6; --paper: #fff; --tint: #f3f6fa; --mark: #1f6f8b; }
        @media (prefers-color-scheme: dark) {
          :root { --ink: #e4e8ee; --soft: #9aa5b4; --line: #38414e; --paper: #171b21; --tint: #20262f; --mark: #6fc3dd; }
        }
        * { box-sizing: border-box; }
        body { margin: 0 auto; max-width: 76rem; padding: 1.5rem; background: var(--paper); color: var(--ink);
          font: 16px/1.5 "Noto Sans", "Segoe UI", Roboto, "DejaVu Sans", Arial, sans-serif; }
        h1 { font-size: 1.6rem; margin: 0 0 .25rem; }
        h2 { font-size: 1.2rem; margin: 2.5rem 0 .25rem; }
        nav a { margin-right: 1rem; }
        a { color: var(--mark); }
        p { margin: .25rem 0 .75rem; max-width: 60rem; color: var(--soft); }
        .figures { display: flex; flex-wrap: wrap; gap: .75rem; margin: 1rem 0; }
        .figures div { background: var(--tint); border-radius: .5rem; padding: .6rem 1rem; }
        .figures b { display: block; font-size: 1.5rem; line-height: 1.2; font-variant-numeric: tabular-nums; }
        .figures span, .small { color: var(--soft); font-size: .85rem; }
        .small.figures b { font-size: 1.05rem; color: var(--ink); }
        .wide { overflow-x: auto; }
        table { border-collapse: collapse; width: 100%; }
        th, td { text-align: left; vertical-align: top; padding: .35rem .75rem .35rem 0; border-bottom: 1px solid var(--line);
          overflow-wrap: anywhere; }
        th { font-size: .85rem; color: var(--soft); font-weight: 600; white-space: nowrap; }
        .names th:first-child { width: 52%; }
        .names th:nth-child(2) { width: 32%; }
        .failed { color: #c0392b; }
        td.n, th.n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
        input { font: inherit; padding: .3rem .6rem; border: 1px solid var(--line); border-radius: .4rem; background: var(--paper);
          color: var(--ink); width: 22rem; max-width: 100%; }
        @media print { nav, input { display: none; } body { max-width: none; } }
        </style>
        </head>
        <body>
        <h1>What the documents say</h1>
        <nav>{{#sections}}<a href="#{{id}}">{{title}}</a>{{/sections}}<a href="#relations">Relations</a><a href="#together">Together</a><a href="#failures">Failures</a></nav>
        <div class="figures">{{#figures}}<div><b{{#isBad}} class="failed"{{/isBad}}>{{value}}</b><span>{{label}}</span></div>{{/figures}}</div>
        <div class="figures small">{{#types}}<div><b>{{value}}</b><span>{{label}}</span></div>{{/types}}{{#languages}}<div><b>{{value}}</b><span>documents in {{label}}</span></div>{{/languages}}</div>
        <input id="filter" type="search" placeholder="Show only rows with …" aria-label="Show only rows with">
        {{#sections}}
        <h2 id="{{id}}">{{title}}</h2>
        <p>{{note}}</p>
        <div class="wide"><table class="names">
        <thead><tr><th>Name</th><th>Also</th><th class="n">Documents</th><th class="n">Mentions</th></tr></thead>
        <tbody>
        {{#rows}}
        <tr><td>{{name}}<div class="small">{{posts}}</div></td><td class="small">{{aliases}}</td><td class="n">{{documents}}</td><td class="n">{{mentions}}</td></tr>
        {{/rows}}
        </tbody></table></div>
        {{/sections}}
        <h2 id="relations">Relations</h2>
        <p>{{relationNote}}</p>
        <div class="wide"><table>
        <thead><tr><th>Who or what</th><th>Relation</th><th>To</th><th>As</th><th class="n">Documents</th><th>For example in</th></tr></thead>
        <tbody>
        {{#relations}}
        <tr><td>{{subject}}</td><td>{{predicate}}</td><td>{{object}}</td><td>{{roles}}</td><td class="n">{{documents}}</td><td class="small">{{samples}}</td></tr>
        {{/relations}}
        {{^relations}}
        <tr><td colspan="6">None found.</td></tr>
        {{/relations}}
        </tbody></table></div>
        <h2 id="together">Together</h2>
        <p>Which entities ({{pairTypes}}) stand together in a sentence, a paragraph, a document: how often, and in brackets how much more often than by chance
        (normalised pointwise mutual information, Bouma 2009: 1 never apart, 0 as by chance, −1 never together). {{pairNote}}</p>
        <div class="wide"><table>
        <thead><tr><th>This</th><th>And this</th><th class="n">Sentences</th><th class="n">Paragraphs</th><th class="n">Documents</th><th>For example in</th></tr></thead>
        <tbody>
        {{#pairs}}
        <tr><td>{{a}}</td><td>{{b}}</td><td class="n">{{sentences}}</td><td class="n">{{paragraphs}}</td><td class="n">{{documents}}</td><td class="small">{{samples}}</td></tr>
        {{/pairs}}
        {{^pairs}}
        <tr><td colspan="6">None found.</td></tr>
        {{/pairs}}
        </tbody></table></div>
        <h2 id="failures">Failures</h2>
        {{^failures}}
        <p>Every document was done.</p>
        {{/failures}}
        <div class="wide"><table>
        <tbody>
        {{#failures}}
        <tr><td>{{id}}</td><td>{{message}}</td><td class="small">{{code}}</td></tr>
        {{/failures}}
        </tbody></table></div>
        <script>
        document.getElementById("filter").addEventListener("input", function (event) {
          var wanted = event.target.value.toLowerCase();
          document.querySelectorAll("tbody tr").forEach(function (row) {
            row.hidden = row.textContent.toLowerCase().indexOf(wanted) < 0;
          });
        });
        </script>
        </body>
        </html>

        """#
}
