// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.login;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.api.login.LoginControl;
import org.skerry.web.xmlrpc.XmlRpcCall;
import org.skerry.web.xmlrpc.XmlRpcMethod;

/**
 * Closes the grid to users below a level (robust-wire section 22): first, last, passwd, level; answers {@code success}.
 * It is a way to try passwords, so it has the limits of a login.
 */
@Singleton
public class SetLoginLevelMethod implements XmlRpcMethod {
    private final LoginControl control;
    private final LoginRateLimit rate;
    private final LoginQueue queue;

    @Inject
    public SetLoginLevelMethod(LoginControl control, LoginRateLimit rate, LoginQueue queue) {
        this.control = control;
        this.rate = rate;
        this.queue = queue;
    }

    @Override
    public String name() {
        return "set_login_level";
    }

    @Override
    public CompletionStage<Map<String, Object>> call(XmlRpcCall call) {
        var level = level(call);
        if (level.isEmpty()
                || call.text("first").isEmpty()
                || call.text("last").isEmpty()
                || call.text("passwd").isEmpty()
                || !rate.allows(call.clientAddress())) {
            return CompletableFuture.completedFuture(success(false));
        }
        return queue.add(() -> success(set(call, level.getAsInt())), () -> success(false));
    }

    private boolean set(XmlRpcCall call, int level) {
        try {
            return control.setMinimumLevel(
                    LoginRequestReader.scope(call),
                    LoginRequestReader.name(call),
                    LoginRequestReader.passwordMd5(call),
                    level,
                    call.clientAddress());
        } catch (ServiceUnavailableException unavailable) {
            return false;
        }
    }

    private static OptionalInt level(XmlRpcCall call) {
        try {
            return OptionalInt.of(Integer.parseInt(call.text("level").strip()));
        } catch (NumberFormatException none) {
            return OptionalInt.empty();
        }
    }

    private static Map<String, Object> success(boolean truth) {
        return new HashMap<>(Map.of("success", String.valueOf(truth)));
    }
}
