// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.caps;

import org.skerry.api.llsd.Llsd;
import org.skerry.api.llsd.LlsdFormatException;
import org.skerry.api.llsd.LlsdStruct;
import org.skerry.api.llsd.LlsdXml;
import org.skerry.region.http.Answer;
import org.skerry.region.http.HttpCall;

/** Answers in LLSD XML, under the content types that stock simulators use. */
final class LlsdAnswer {
    private static final String LLSD = "application/llsd+xml";
    private static final String AS_STOCK = "text/html;charset=UTF-8";

    private LlsdAnswer() {}

    static Answer of(Llsd value) {
        return Answer.ok(LLSD, LlsdXml.write(value));
    }

    /** Of the seed and of uploads, which stock simulators label as a web page. */
    static Answer asStock(Llsd value) {
        return Answer.ok(AS_STOCK, LlsdXml.write(value));
    }

    /** How an upload tells that nothing was stored. */
    static Answer failed(String message) {
        var error = new LlsdStruct().put("identifier", "UploadFailed").put("message", message);
        return asStock(new LlsdStruct()
                .put("state", "error")
                .put("message", message)
                .put("error", error.build())
                .build());
    }

    /** The call's body as a map. */
    static Llsd.Struct struct(HttpCall call) {
        if (LlsdXml.read(call.body()) instanceof Llsd.Struct struct) {
            return struct;
        }
        throw new LlsdFormatException("the body is not a map");
    }
}
