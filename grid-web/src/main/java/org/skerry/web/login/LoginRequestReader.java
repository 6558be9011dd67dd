// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.login;

import java.util.Locale;
import java.util.UUID;
import org.skerry.api.account.UserName;
import org.skerry.api.id.ScopeId;
import org.skerry.api.id.UuidText;
import org.skerry.api.login.LoginRequest;
import org.skerry.api.simulation.ViewerIdentity;
import org.skerry.web.xmlrpc.XmlRpcCall;

/**
 * Reads the members of a login. Of what viewers send, {@code options}, {@code platform}, {@code platform_version},
 * {@code viewer_digest}, {@code last_exec_event} and {@code address_size} change nothing here.
 */
final class LoginRequestReader {
    private static final int MAX_TEXT = 255;

    private LoginRequestReader() {}

    static LoginRequest read(XmlRpcCall call) {
        var start = bounded(call.text("start"));
        return new LoginRequest(
                name(call),
                passwordMd5(call),
                start.isEmpty() ? "last" : start,
                scope(call),
                new ViewerIdentity(
                        bounded(call.text("version")),
                        bounded(call.text("channel")),
                        bounded(call.text("mac")),
                        bounded(call.text("id0"))),
                call.clientAddress(),
                new LoginRequest.Agreements(truth(call, "agree_to_tos"), truth(call, "read_critical")),
                new LoginRequest.Proof(bounded(call.text("token")).strip(), bounded(call.text("mfa_hash"))));
    }

    static UserName name(XmlRpcCall call) {
        return new UserName(
                bounded(call.text("first")).strip(), bounded(call.text("last")).strip());
    }

    static ScopeId scope(XmlRpcCall call) {
        return UuidText.tryParse(call.text("scope_id")).map(ScopeId::new).orElse(ScopeId.ZERO);
    }

    /** A web page's key, good once, comes in a member of its own in the place of the password; it is a UUID. */
    static String passwordMd5(XmlRpcCall call) {
        var password = call.text("passwd");
        return password.isEmpty()
                ? UuidText.tryParse(call.text("web_login_key"))
                        .map(UUID::toString)
                        .orElseGet(() -> LoginPassword.md5(""))
                : LoginPassword.md5(password);
    }

    /** Viewers send a truth value, its text, or a number. */
    static boolean truth(XmlRpcCall call, String member) {
        var text = call.text(member).strip().toLowerCase(Locale.ROOT);
        return text.equals("true") || text.equals("1") || text.equals("y");
    }

    private static String bounded(String text) {
        return text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT);
    }
}
