// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.wire;

/** Lays a reply out as ROBUST does. */
final class ServerResponseWriter {
    private static final String ROOT = "ServerResponse";
    private static final String LIST = " type=\"List\"";
    /** The declaration, the root, and some for what is escaped or indented. */
    private static final int MARGIN = 128;

    private final XmlOutput out;
    private final boolean indented;

    private ServerResponseWriter(boolean indented, int expected) {
        this.indented = indented;
        this.out = new XmlOutput(expected);
    }

    static byte[] write(ServerResponse response, ServerResponse.Layout layout) {
        var writer = new ServerResponseWriter(layout == ServerResponse.Layout.INDENTED, MARGIN + room(response.root()));
        writer.out.raw(
                layout == ServerResponse.Layout.ONE_LINE_ODD ? "<?xml version =\"1.0\"?>" : "<?xml version=\"1.0\"?>");
        writer.newLine(0);
        writer.children(ROOT, "", response.root(), 0);
        return writer.out.toBytes();
    }

    /** Of the children, if they are plain and on one line. */
    private static int room(WireNode.Tree tree) {
        var room = 0;
        for (var child : tree.children().entrySet()) {
            room += 2 * child.getKey().length() + "<></>".length();
            room += switch (child.getValue()) {
                case WireNode.Text(var text) -> text.length();
                case WireNode.Tree inner -> LIST.length() + room(inner);
            };
        }
        return room;
    }

    private void children(String name, String attribute, WireNode.Tree tree, int depth) {
        out.raw("<").raw(name).raw(attribute);
        if (tree.children().isEmpty()) {
            out.raw(" />");
            return;
        }
        out.raw(">");
        tree.children().forEach((child, value) -> {
            newLine(depth + 1);
            node(XmlText.encodeName(child), value, depth + 1);
        });
        newLine(depth);
        out.raw("</").raw(name).raw(">");
    }

    private void node(String name, WireNode value, int depth) {
        switch (value) {
            case WireNode.Tree tree -> children(name, LIST, tree, depth);
            case WireNode.Text(var text) -> {
                out.raw("<").raw(name).raw(">");
                if (text.isEmpty()) {
                    // An indented empty text is broken over two lines, as captured.
                    newLine(depth);
                } else {
                    out.text(text);
                }
                out.raw("</").raw(name).raw(">");
            }
        }
    }

    private void newLine(int depth) {
        if (indented) {
            out.raw("\n").raw("  ".repeat(depth));
        }
    }
}
