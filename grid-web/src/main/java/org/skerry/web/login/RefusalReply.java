// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.login;

import java.util.LinkedHashMap;
import java.util.Map;
import org.skerry.api.login.LoginOutcome;

/** The members of a login that was refused (robust-wire section 22). */
final class RefusalReply {
    private RefusalReply() {}

    /**
     * What a viewer is answered.
     *
     * @param extended whether the viewer asked for {@code message_id} and {@code message_args}: the name of a text of its
     *     own and what fills it. An empty name has it show the message
     */
    static Map<String, Object> of(LoginOutcome.Refused refused, boolean extended) {
        var members = new LinkedHashMap<String, Object>();
        members.put("reason", refused.reason());
        members.put("message", refused.message());
        members.put("login", "false");
        if (extended || !refused.messageId().isEmpty()) {
            members.put("message_id", refused.messageId());
            members.put("message_args", Map.of());
        }
        return members;
    }
}
