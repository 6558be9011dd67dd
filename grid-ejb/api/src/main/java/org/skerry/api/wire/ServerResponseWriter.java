// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.wire;

/** Lays a reply out as ROBUST does. */
final class ServerResponseWriter {
    private static final String ROOT = "ServerResponse";

    private final StringBuilder out = new StringBuilder(512);
    private final boolean indented;

    private ServerResponseWriter(boolean indented) {
        this.indented = indented;
    }

    static String write(ServerResponse response, ServerResponse.Layout layout) {
        var writer = new ServerResponseWriter(layout == ServerResponse.Layout.INDENTED);
        writer.out.append(
                layout == ServerResponse.Layout.ONE_LINE_ODD ? "<?xml version =\"1.0\"?>" : "<?xml version=\"1.0\"?>");
        writer.newLine(0);
        writer.children(ROOT, "", response.root(), 0);
        return writer.out.toString();
    }

    private void children(String name, String attribute, WireNode.Tree tree, int depth) {
        if (tree.children().isEmpty()) {
            out.append('<').append(name).append(attribute).append(" />");
            return;
        }
        out.append('<').append(name).append(attribute).append('>');
        tree.children().forEach((child, value) -> {
            newLine(depth + 1);
            node(XmlText.encodeName(child), value, depth + 1);
        });
        newLine(depth);
        out.append("</").append(name).append('>');
    }

    private void node(String name, WireNode value, int depth) {
        switch (value) {
            case WireNode.Tree tree -> children(name, " type=\"List\"", tree, depth);
            case WireNode.Text(var text) -> {
                out.append('<').append(name).append('>');
                if (text.isEmpty()) {
                    // An indented empty text is broken over two lines, as captured.
                    newLine(depth);
                } else {
                    XmlText.escape(text, out);
                }
                out.append("</").append(name).append('>');
            }
        }
    }

    private void newLine(int depth) {
        if (indented) {
            out.append('\n').append("  ".repeat(depth));
        }
    }
}
