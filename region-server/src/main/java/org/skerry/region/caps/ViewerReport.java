// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.caps;

import org.skerry.api.llsd.LlsdStruct;
import org.skerry.region.http.Answer;
import org.skerry.region.http.HttpCall;

/** A report of the viewer about itself that it sends and forgets: taken, so that it is not sent again, and dropped. */
final class ViewerReport implements Capability {
    private final String name;

    ViewerReport(String name) {
        this.name = name;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Answer answer(CapsSession session, HttpCall call) {
        return call.method().equals("POST") ? LlsdAnswer.of(new LlsdStruct().build()) : Answer.methodNotAllowed("POST");
    }
}
