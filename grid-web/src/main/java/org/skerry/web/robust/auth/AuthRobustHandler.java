// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.robust.auth;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.skerry.api.auth.AuthenticationService;
import org.skerry.api.id.AgentId;
import org.skerry.api.wire.AuthInfoFields;
import org.skerry.api.wire.FormBody;
import org.skerry.api.wire.ServerResponse;
import org.skerry.api.wire.WireFields;
import org.skerry.api.wire.WireNode;
import org.skerry.web.robust.FormReply;
import org.skerry.web.robust.FormTable;

/** The METHODs of {@code /auth/plain} (robust-wire section 5). */
@Singleton
public class AuthRobustHandler {
    private static final FormReply SUCCESS = FormReply.fixed("Result", "Success");
    private static final FormReply FAILURE = FormReply.fixed("Result", "Failure");
    private static final int DEFAULT_MINUTES = 30;

    private final AuthenticationService passwords;
    private final AuthPolicy policy;
    private final FormTable table;

    @Inject
    public AuthRobustHandler(AuthenticationService passwords, AuthPolicy policy) {
        this.passwords = passwords;
        this.policy = policy;
        this.table = new FormTable(
                "auth",
                Map.of(
                        "authenticate", this::authenticate,
                        "verify", this::verify,
                        "release", this::release,
                        "setpassword", this::setPassword,
                        "getauthinfo", this::getAuthInfo,
                        "setauthinfo", this::setAuthInfo),
                FAILURE);
    }

    public FormTable table() {
        return table;
    }

    private FormReply authenticate(FormBody form) {
        var fields = form.wireFields();
        var proof = fields.required("PASSWORD").toLowerCase(Locale.ROOT);
        return passwords
                .authenticate(principal(fields), proof, lifetime(fields))
                .map(token -> FormReply.fixed("Result", "Success", "Token", token))
                .orElse(FAILURE);
    }

    private FormReply verify(FormBody form) {
        var fields = form.wireFields();
        return outcome(passwords.verify(principal(fields), fields.required("TOKEN"), lifetime(fields)));
    }

    private FormReply release(FormBody form) {
        var fields = form.wireFields();
        return outcome(passwords.release(principal(fields), fields.required("TOKEN")));
    }

    private FormReply setPassword(FormBody form) {
        var fields = form.wireFields();
        return outcome(
                policy.allowSetPassword() && passwords.setPassword(principal(fields), fields.required("PASSWORD")));
    }

    private FormReply getAuthInfo(FormBody form) {
        var id = principal(form.wireFields());
        return policy.allowGetInfo()
                ? passwords
                        .info(id)
                        .map(info ->
                                FormReply.data(ServerResponse.of("result", WireNode.of(AuthInfoFields.of(id, info)))))
                        .orElse(FAILURE)
                : FAILURE;
    }

    private FormReply setAuthInfo(FormBody form) {
        var fields = form.wireFields();
        var change = AuthInfoFields.readChange(fields);
        return outcome(policy.allowSetInfo() && passwords.setInfo(principal(fields), change));
    }

    private static FormReply outcome(boolean done) {
        return done ? SUCCESS : FAILURE;
    }

    private static AgentId principal(WireFields fields) {
        return new AgentId(fields.uuid("PRINCIPAL"));
    }

    private static Duration lifetime(WireFields fields) {
        return Duration.ofMinutes(Math.clamp(fields.integer("LIFETIME", DEFAULT_MINUTES), 0, DEFAULT_MINUTES));
    }
}
