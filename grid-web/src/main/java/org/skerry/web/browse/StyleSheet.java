// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.browse;

/** How the pages look. */
final class StyleSheet {
    static final String TEXT = """
            body{font:16px/1.5 sans-serif;max-width:70em;margin:2em auto;padding:0 1em;color:#222;background:#fafafa}
            header{display:flex;justify-content:space-between;align-items:baseline}
            form.search{display:flex;flex-wrap:wrap;gap:1em;align-items:end;margin-bottom:1em}
            form.login{display:flex;flex-direction:column;gap:.7em;max-width:20em}
            form.login label{display:flex;flex-direction:column}
            ul.assets{list-style:none;padding:0;display:grid;grid-template-columns:repeat(auto-fill,minmax(150px,1fr));gap:1em}
            ul.assets a{display:flex;flex-direction:column;align-items:center;text-decoration:none;color:inherit;
              background:#fff;border:1px solid #ddd;border-radius:6px;padding:.7em;height:100%;box-sizing:border-box}
            ul.assets a:hover{border-color:#48c}
            ul.assets img{object-fit:contain}
            ul.assets .kind{height:128px;display:flex;align-items:center;text-align:center;font-size:.8em;color:#666;
              overflow-wrap:anywhere}
            ul.assets .name{overflow-wrap:anywhere;text-align:center}
            table{border-collapse:collapse;background:#fff}
            th,td{text-align:left;padding:.2em 1em .2em .4em;border-bottom:1px solid #eee;vertical-align:top;
              overflow-wrap:anywhere}
            pre{background:#fff;border:1px solid #ddd;padding:1em;white-space:pre-wrap;overflow-wrap:anywhere}
            img.large{max-width:100%;border:1px solid #ddd}
            .complaint{color:#a00}
            """;

    private StyleSheet() {}
}
