// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.browse;

/** HTML in the making. Texts are escaped, names of elements and attributes are ours. Not thread-safe. */
final class Markup {
    private final StringBuilder out = new StringBuilder(4096);

    /** Markup that is written in this program and holds nothing of anybody else. */
    Markup raw(String html) {
        out.append(html);
        return this;
    }

    Markup text(String text) {
        escape(text);
        return this;
    }

    /** {@code <name>text</name>}. */
    Markup element(String name, String text) {
        return raw("<" + name + ">").text(text).raw("</" + name + ">");
    }

    Markup link(String href, String text) {
        return raw("<a").attribute("href", href).raw(">").text(text).raw("</a>");
    }

    Markup attribute(String name, String value) {
        out.append(' ').append(name).append("=\"");
        escape(value);
        out.append('"');
        return this;
    }

    /** A field of a form that nobody sees. */
    Markup hidden(String name, String value) {
        return raw("<input type=\"hidden\"")
                .attribute("name", name)
                .attribute("value", value)
                .raw(">");
    }

    /** A row of a table with a heading and a text. */
    Markup row(String heading, String text) {
        return raw("<tr>").element("th", heading).element("td", text).raw("</tr>");
    }

    private void escape(String text) {
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> {
                    if (c >= ' ' || c == '\n' || c == '\t') {
                        out.append(c);
                    }
                }
            }
        }
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
