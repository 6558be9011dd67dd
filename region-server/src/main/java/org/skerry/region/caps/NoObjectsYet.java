// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.caps;

import org.skerry.region.http.Answer;
import org.skerry.region.http.HttpCall;

/** Uploads into objects, which this simulator does not have: refused in the form that viewers show. */
final class NoObjectsYet implements Capability {
    private final String name;

    NoObjectsYet(String name) {
        this.name = name;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Answer answer(CapsSession session, HttpCall call) {
        return LlsdAnswer.failed("There is no such object in this region.");
    }
}
