// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.robust;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.skerry.web.error.FormExceptionEdge;

/** Asks a form service as a simulator does, and writes the answers that it may expect. */
public final class FormTalk {
    private static final String HEAD = "<?xml version=\"1.0\"?>";

    private FormTalk() {}

    /** The text of the answer, which comes with HTTP 200 as XML whatever was asked. */
    public static String ask(FormTable table, String request) {
        var reply = FormExceptionEdge.answer(table, request.getBytes(StandardCharsets.UTF_8));
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.contentType()).isEqualTo("application/xml");
        return reply.body().text();
    }

    /** An answer in the layout of fixed answers. */
    public static String indented(String... lines) {
        return HEAD + "\n<ServerResponse>\n  " + String.join("\n  ", lines) + "\n</ServerResponse>";
    }

    /** An answer in the layout of answers with data. */
    public static String one(String content) {
        return HEAD + "<ServerResponse>" + content + "</ServerResponse>";
    }

    /** An answer without anything. */
    public static String empty() {
        return HEAD + "<ServerResponse />";
    }
}
