// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.caps;

import org.skerry.region.http.Answer;
import org.skerry.region.http.HttpCall;

/** Sends the viewer's browser to the page that tells what this server is. */
final class ServerReleaseNotes implements Capability {
    private static final String PAGE = "release-notes";

    @Override
    public String name() {
        return "ServerReleaseNotes";
    }

    @Override
    public Answer answer(CapsSession session, HttpCall call) {
        if (!call.method().equals("GET")) {
            return Answer.methodNotAllowed("GET");
        }
        return Answer.empty(302).with("Location", session.region().endpoint().serverUri() + PAGE);
    }
}
