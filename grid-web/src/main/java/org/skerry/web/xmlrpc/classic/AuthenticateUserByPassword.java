// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.xmlrpc.classic;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.skerry.api.account.UserAccountService;
import org.skerry.api.auth.AuthenticationService;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.ScopeId;
import org.skerry.api.wire.WireFields;
import org.skerry.web.xmlrpc.SimulatorCall;
import org.skerry.web.xmlrpc.XmlRpcCall;

/** {@code authenticate_user_by_password}: whether a clear password is the user's. The token that it buys is given back. */
@Singleton
@SimulatorCall
public class AuthenticateUserByPassword extends ClassicMethod {
    private static final Duration MOMENT = Duration.ofMinutes(1);

    private final UserAccountService accounts;
    private final AuthenticationService passwords;

    @Inject
    public AuthenticateUserByPassword(UserAccountService accounts, AuthenticationService passwords) {
        super("authenticate_user_by_password", ClassicAnswers.NOBODY);
        this.accounts = accounts;
        this.passwords = passwords;
    }

    @Override
    Map<String, Object> answer(WireFields members, XmlRpcCall call) {
        var user = new AgentId(members.uuid("user_uuid"));
        if (accounts.find(ScopeId.ZERO, user).isEmpty()) {
            return ClassicAnswers.NOBODY;
        }
        var password = members.text("password");
        var token = password.isEmpty() ? Optional.<String>empty() : passwords.authenticate(user, md5(password), MOMENT);
        token.ifPresent(bought -> passwords.release(user, bought));
        return Map.of("auth_user", ClassicAnswers.yes(token.isPresent()));
    }

    private static String md5(String clearText) {
        try {
            var digest = MessageDigest.getInstance("MD5").digest(clearText.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("a JDK without MD5", missing);
        }
    }
}
