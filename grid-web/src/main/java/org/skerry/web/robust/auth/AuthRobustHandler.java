// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.robust.auth;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.skerry.api.auth.AuthenticationService;
import org.skerry.api.id.AgentId;
import org.skerry.api.wire.FormBody;
import org.skerry.api.wire.WireFields;
import org.skerry.web.robust.FormReply;
import org.skerry.web.robust.FormTable;

/** The METHODs of {@code /auth/plain} (robust-wire section 5). */
@Singleton
public class AuthRobustHandler {
    private static final FormReply SUCCESS = FormReply.fixed("Result", "Success");
    private static final FormReply FAILURE = FormReply.fixed("Result", "Failure");
    private static final int DEFAULT_MINUTES = 30;

    private final AuthenticationService passwords;
    private final boolean allowSetPassword;
    private final FormTable table;

    @Inject
    public AuthRobustHandler(
            AuthenticationService passwords,
            @ConfigProperty(name = "skerry.auth.allow-set-password", defaultValue = "false") boolean allowSetPassword) {
        this.passwords = passwords;
        this.allowSetPassword = allowSetPassword;
        this.table = new FormTable(
                "auth",
                Map.of(
                        "authenticate", this::authenticate,
                        "verify", this::verify,
                        "release", this::release,
                        "setpassword", this::setPassword),
                FAILURE);
    }

    public FormTable table() {
        return table;
    }

    private FormReply authenticate(FormBody form) {
        var fields = form.wireFields();
        var md5 = fields.required("PASSWORD").toLowerCase(Locale.ROOT);
        return passwords
                .authenticate(principal(fields), md5, lifetime(fields))
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
        return outcome(allowSetPassword && passwords.setPassword(principal(fields), fields.required("PASSWORD")));
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
