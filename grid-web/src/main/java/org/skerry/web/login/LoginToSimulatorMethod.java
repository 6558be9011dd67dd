// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.login;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.api.login.LoginOutcome;
import org.skerry.api.login.LoginService;
import org.skerry.ejb.login.ViewerSettings;
import org.skerry.web.xmlrpc.XmlRpcCall;
import org.skerry.web.xmlrpc.XmlRpcMethod;

/** The viewer's login (robust-wire section 22); {@link LlsdLoginResource} brings the same members in another form. */
@Singleton
public class LoginToSimulatorMethod implements XmlRpcMethod {
    private static final Logger LOG = System.getLogger(LoginToSimulatorMethod.class.getName());
    private static final LoginOutcome.Refused TOO_MANY = new LoginOutcome.Refused(
            "presence", "There were too many logins from your address. Please wait a moment and try again.");
    private static final LoginOutcome.Refused TOO_BUSY = new LoginOutcome.Refused(
            "presence", "Many people are logging in right now. Please wait a moment and try again.");
    private static final LoginOutcome.Refused BROKEN = new LoginOutcome.Refused(
            "Internal Error", "The grid cannot log you in at the moment. Please try again later.");

    private final LoginService logins;
    private final LoginRateLimit rate;
    private final LoginQueue queue;
    private final LoginReply replies;
    private final InstantSource clock;

    @Inject
    public LoginToSimulatorMethod(LoginService logins, LoginRateLimit rate, LoginQueue queue, ViewerSettings settings) {
        this(logins, rate, queue, settings, InstantSource.system());
    }

    LoginToSimulatorMethod(
            LoginService logins, LoginRateLimit rate, LoginQueue queue, ViewerSettings settings, InstantSource clock) {
        this.logins = logins;
        this.rate = rate;
        this.queue = queue;
        this.replies = new LoginReply(settings);
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
            return CompletableFuture.completedFuture(refusal(call, TOO_MANY));
        }
        return queue.add(() -> answer(call), () -> refusal(call, TOO_BUSY));
    }

    /** All logins come by here, of both forms, in a turn of the queue; what is to happen around each goes here. */
    private Map<String, Object> answer(XmlRpcCall call) {
        try {
            return switch (logins.login(LoginRequestReader.read(call))) {
                case LoginOutcome.Accepted accepted -> replies.of(accepted, clock.instant());
                case LoginOutcome.Refused refused -> refusal(call, refused);
            };
        } catch (ServiceUnavailableException unavailable) {
            LOG.log(
                    unavailable.isTold() ? Level.DEBUG : Level.WARNING,
                    "login failed cause={0}",
                    unavailable.getMessage());
            return refusal(call, BROKEN);
        }
    }

    private static Map<String, Object> refusal(XmlRpcCall call, LoginOutcome.Refused refused) {
        return RefusalReply.of(refused, LoginRequestReader.truth(call, "extended_errors"));
    }
}
