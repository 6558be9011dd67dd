// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.wire;

/** Lays a reply out as ROBUST does. */
final class ServerResponseWriter {
    private static final String ROOT = "ServerResponse";
    private static final String LIST = " type=\"List\"";

    private final XmlOutput out;
    private final boolean indented;

    private ServerResponseWriter(boolean indented, int expected) {
        this.indented = indented;
        this.out = new XmlOutput(expected);
    }

    static byte[] write(ServerResponse response, ServerResponse.Layout layout) {
        var declaration =
                layout == ServerResponse.Layout.ONE_LINE_ODD ? "<?xml version =\"1.0\"?>" : "<?xml version=\"1.0\"?>";
        var writer = new ServerResponseWriter(
                layout == ServerResponse.Layout.INDENTED, declaration.length() + room(ROOT, 0, response.root()));
        writer.out.raw(declaration);
        writer.newLine(0);
        writer.children(ROOT, "", response.root(), 0);
        return writer.out.toBytes();
    }

    /** What this takes in bytes if all of it is ASCII without markup, and on one line. */
    private static int room(String name, int attribute, WireNode.Tree tree) {
        var children = tree.inOrder();
        if (children.isEmpty()) {
            return name.length() + attribute + "< />".length();
        }
        var room = room(name) + attribute;
        for (var at = 0; at < children.size(); at++) {
            var child = children.name(at);
            room += switch (children.node(at)) {
                case WireNode.Text(var text) -> room(child) + text.length();
                case WireNode.Tree inner -> room(child, LIST.length(), inner);
            };
        }
        return room;
    }

    /** Of an element's tags. */
    private static int room(String name) {
        return 2 * name.length() + "<></>".length();
    }

    private void children(String name, String attribute, WireNode.Tree tree, int depth) {
        out.raw("<").raw(name).raw(attribute);
        var children = tree.inOrder();
        if (children.isEmpty()) {
            out.raw(" />");
            return;
        }
        out.raw(">");
        for (var at = 0; at < children.size(); at++) {
            newLine(depth + 1);
            node(XmlText.encodeName(children.name(at)), children.node(at), depth + 1);
        }
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
