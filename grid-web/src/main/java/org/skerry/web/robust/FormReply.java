// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.robust;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.skerry.api.wire.ServerResponse;
import org.skerry.api.wire.ServerResponse.Layout;
import org.skerry.api.wire.WireNode;
import org.skerry.web.http.HttpReply;

/** A reply and how it is laid out. */
public record FormReply(ServerResponse response, Layout layout) {
    private static final String TYPE = "application/xml";

    /** A fixed answer of one text. */
    public static FormReply fixed(String name, String text) {
        return new FormReply(ServerResponse.of(name, text), Layout.INDENTED);
    }

    /** A fixed answer of two texts. */
    public static FormReply fixed(String name, String text, String secondName, String secondText) {
        var texts = new LinkedHashMap<String, String>();
        texts.put(name, text);
        texts.put(secondName, secondText);
        return new FormReply(ServerResponse.flat(texts), Layout.INDENTED);
    }

    /** An answer with data. */
    public static FormReply data(ServerResponse response) {
        return new FormReply(response, Layout.ONE_LINE);
    }

    /** The map {@code result}, or {@code null}. */
    public static <T> FormReply result(Optional<T> found, Function<T, Map<String, String>> fields) {
        return found.map(value -> data(ServerResponse.of("result", WireNode.of(fields.apply(value)))))
                .orElseGet(FormReply::none);
    }

    /** Numbered maps, or {@code null}. */
    public static <T> FormReply numbered(String prefix, List<T> values, Function<T, Map<String, String>> fields) {
        return values.isEmpty() ? none() : data(new ServerResponse(ServerResponse.numbered(prefix, values, fields)));
    }

    /** {@code <result>null</result>}. */
    public static FormReply none() {
        return data(ServerResponse.of("result", ServerResponse.NULL));
    }

    public HttpReply toHttp() {
        return HttpReply.of(200, TYPE, response.toBytes(layout));
    }
}
