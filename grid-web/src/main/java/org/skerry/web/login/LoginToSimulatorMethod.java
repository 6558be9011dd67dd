// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.login;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.skerry.api.account.UserName;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.api.id.ScopeId;
import org.skerry.api.id.UuidText;
import org.skerry.api.login.LoginOutcome;
import org.skerry.api.login.LoginRequest;
import org.skerry.api.login.LoginService;
import org.skerry.api.simulation.ViewerIdentity;
import org.skerry.web.xmlrpc.XmlRpcCall;
import org.skerry.web.xmlrpc.XmlRpcMethod;

/** The viewer's login (robust-wire section 22). */
@Singleton
public class LoginToSimulatorMethod implements XmlRpcMethod {
    private static final Logger LOG = System.getLogger(LoginToSimulatorMethod.class.getName());
    private static final int MAX_TEXT = 255;

    private final LoginService logins;
    private final LoginRateLimit rate;
    private final LoginQueue queue;
    private final InstantSource clock;

    @Inject
    public LoginToSimulatorMethod(LoginService logins, LoginRateLimit rate, LoginQueue queue) {
        this(logins, rate, queue, InstantSource.system());
    }

    LoginToSimulatorMethod(LoginService logins, LoginRateLimit rate, LoginQueue queue, InstantSource clock) {
        this.logins = logins;
        this.rate = rate;
        this.queue = queue;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "login_to_simulator";
    }

    @Override
    public CompletionStage<Map<String, Object>> call(XmlRpcCall call) {
        if (!rate.allows(call.clientAddress())) {
            LOG.log(Level.DEBUG, "login refused cause=rate client={0}", call.clientAddress());
            return CompletableFuture.completedFuture(refusal(
                    "presence", "There were too many logins from your address. Please wait a moment and try again."));
        }
        return queue.add(
                () -> answer(call),
                () -> refusal("presence", "Many people are logging in right now. Please wait a moment and try again."));
    }

    private Map<String, Object> answer(XmlRpcCall call) {
        try {
            return switch (logins.login(request(call))) {
                case LoginOutcome.Accepted accepted ->
                    LoginReply.of(accepted, clock.instant().getEpochSecond());
                case LoginOutcome.Refused(var reason, var message) -> refusal(reason, message);
            };
        } catch (ServiceUnavailableException unavailable) {
            LOG.log(
                    unavailable.isTold() ? Level.DEBUG : Level.WARNING,
                    "login failed cause={0}",
                    unavailable.getMessage());
            return refusal("Internal Error", "The grid cannot log you in at the moment. Please try again later.");
        }
    }

    private static LoginRequest request(XmlRpcCall call) {
        var start = bounded(call.text("start"));
        return new LoginRequest(
                new UserName(
                        bounded(call.text("first")).strip(),
                        bounded(call.text("last")).strip()),
                LoginPassword.md5(call.text("passwd")),
                start.isEmpty() ? "last" : start,
                UuidText.tryParse(call.text("scope_id")).map(ScopeId::new).orElse(ScopeId.ZERO),
                new ViewerIdentity(
                        bounded(call.text("version")),
                        bounded(call.text("channel")),
                        bounded(call.text("mac")),
                        bounded(call.text("id0"))),
                call.clientAddress());
    }

    private static String bounded(String text) {
        return text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT);
    }

    private static Map<String, Object> refusal(String reason, String message) {
        var members = new LinkedHashMap<String, Object>();
        members.put("reason", reason);
        members.put("message", message);
        members.put("login", "false");
        return members;
    }
}
