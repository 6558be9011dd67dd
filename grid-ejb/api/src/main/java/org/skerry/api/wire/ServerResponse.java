// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.wire;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A reply of a private service: the values under {@code <ServerResponse>} (robust-wire 0.1). Arrays do not exist; lists
 * are maps under numbered names.
 */
public record ServerResponse(WireNode.Tree root) {
    /** What ROBUST says for "no such thing". */
    public static final String NULL = "null";

    /** How the XML is laid out. Readers do not care; simulators' own tests and eyes do. */
    public enum Layout {
        /** Fixed answers such as Success and Failure. */
        INDENTED,
        /** Answers with data. */
        ONE_LINE,
        /** As {@link #ONE_LINE}, with the odd XML declaration of accounts' failures. */
        ONE_LINE_ODD
    }

    /** A reply of one text. */
    public static ServerResponse of(String name, String text) {
        return new ServerResponse(WireNode.of(Map.of(name, text)));
    }

    /** A reply of one map. */
    public static ServerResponse of(String name, WireNode.Tree tree) {
        return new ServerResponse(new WireNode.Tree(Map.of(name, tree)));
    }

    /** A reply of texts directly under the root. */
    public static ServerResponse flat(Map<String, String> texts) {
        return new ServerResponse(WireNode.of(texts));
    }

    /** {@code <ServerResponse />}. */
    public static ServerResponse empty() {
        return new ServerResponse(new WireNode.Tree(Map.of()));
    }

    /** A list: its entries are named by the prefix and a number from 0 on. */
    public static <T> WireNode.Tree numbered(String prefix, List<T> values, Function<T, Map<String, String>> fields) {
        return new WireNode.Tree(WireChildren.numbered(
                prefix, values.stream().map(fields).map(WireNode::of).toList()));
    }

    /** The text directly under the root. */
    public Optional<String> text(String name) {
        return root.children().get(name) instanceof WireNode.Text(var value) ? Optional.of(value) : Optional.empty();
    }

    /** The map directly under the root. */
    public Optional<WireNode.Tree> tree(String name) {
        return root.children().get(name) instanceof WireNode.Tree tree ? Optional.of(tree) : Optional.empty();
    }

    /** All maps directly under the root, in the order sent. */
    public List<WireNode.Tree> trees() {
        return root.children().values().stream()
                .filter(WireNode.Tree.class::isInstance)
                .map(WireNode.Tree.class::cast)
                .toList();
    }

    /** The reply in UTF-8, without a byte order mark. */
    public byte[] toBytes(Layout layout) {
        return ServerResponseWriter.write(this, layout);
    }

    public String toXml(Layout layout) {
        return new String(toBytes(layout), StandardCharsets.UTF_8);
    }

    /**
     * Reads a reply.
     *
     * @throws MalformedBodyException if it is not one, is too deep or too large, or has a DOCTYPE
     */
    public static ServerResponse read(InputStream xml) {
        return ServerResponseReader.read(xml);
    }
}
