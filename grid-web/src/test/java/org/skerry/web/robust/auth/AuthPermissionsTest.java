// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.robust.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.skerry.web.robust.FormTalk.ask;
import static org.skerry.web.robust.FormTalk.indented;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.skerry.api.auth.InMemoryAuthenticationService;
import org.skerry.api.id.AgentId;

/** Each operation has a permission of its own, and the answers are those of the wire. */
class AuthPermissionsTest {
    private static final String FAILURE = indented("<Result>Failure</Result>");
    private static final String SUCCESS = indented("<Result>Success</Result>");
    private static final String MD5_OF_SECRET = "5ebe2294ecd0e0f08eab7690d2a6ee69";

    private final AgentId user = AgentId.of("11111111-aaaa-bbbb-cccc-000000000001");
    private final InMemoryAuthenticationService passwords = new InMemoryAuthenticationService();

    private String answer(AuthPolicy policy, String request) {
        return ask(new AuthRobustHandler(passwords, policy).table(), request);
    }

    private String of(String method, String rest) {
        return "METHOD=" + method + "&PRINCIPAL=" + user + rest;
    }

    @Test
    void nothingIsChangedOrToldByDefault() {
        passwords.setPassword(user, "secret");
        var none = new AuthPolicy(false, false, false);
        assertThat(answer(none, of("setpassword", "&PASSWORD=new"))).isEqualTo(FAILURE);
        assertThat(answer(none, of("getauthinfo", ""))).isEqualTo(FAILURE);
        assertThat(answer(none, of("setauthinfo", "&WebLoginKey=" + user))).isEqualTo(FAILURE);
        assertThat(answer(none, of("authenticate", "&PASSWORD=" + MD5_OF_SECRET)))
                .startsWith("<?xml version=\"1.0\"?>\n<ServerResponse>\n  <Result>Success</Result>\n  <Token>");
        assertThat(passwords.authenticate(user, user.toString(), Duration.ofMinutes(1)))
                .isEmpty();
    }

    @Test
    void onePermissionIsNotAnother() {
        passwords.setPassword(user, "secret");
        assertThat(answer(new AuthPolicy(true, false, false), of("getauthinfo", "")))
                .isEqualTo(FAILURE);
        assertThat(answer(new AuthPolicy(true, true, false), of("setauthinfo", "&WebLoginKey=" + user)))
                .isEqualTo(FAILURE);
        assertThat(answer(new AuthPolicy(false, true, true), of("setpassword", "&PASSWORD=new")))
                .isEqualTo(FAILURE);
        assertThat(answer(new AuthPolicy(true, false, false), of("setpassword", "&PASSWORD=new")))
                .isEqualTo(SUCCESS);
        assertThat(answer(new AuthPolicy(false, false, true), of("setauthinfo", "&WebLoginKey=" + user)))
                .isEqualTo(SUCCESS);
    }

    @Test
    void whatIsToldHasTheNamesOfTheWire() {
        var told = new AuthPolicy(false, true, false);
        assertThat(answer(told, of("getauthinfo", ""))).isEqualTo(FAILURE);
        passwords.setPassword(user, "secret");
        assertThat(answer(told, of("getauthinfo", "")))
                .startsWith("<?xml version=\"1.0\"?><ServerResponse><result type=\"List\"><PrincipalID>" + user
                        + "</PrincipalID><AccountType>UserAccount</AccountType><PasswordHash>")
                .endsWith("<WebLoginKey>00000000-0000-0000-0000-000000000000</WebLoginKey></result></ServerResponse>");
    }

    @Test
    void keysAreReadInAnyCase() {
        passwords.setPassword(user, "secret");
        var key = "ABCDEF01-2345-6789-abcd-ef0123456789";
        assertThat(answer(new AuthPolicy(false, false, true), of("setauthinfo", "&WebLoginKey=" + key)))
                .isEqualTo(SUCCESS);
        var none = new AuthPolicy(false, false, false);
        assertThat(answer(none, of("authenticate", "&PASSWORD=" + key))).contains("Success");
        assertThat(answer(none, of("authenticate", "&PASSWORD=" + key))).isEqualTo(FAILURE);
    }

    @Test
    void brokenRequestsAreFailures() {
        var all = new AuthPolicy(true, true, true);
        passwords.setPassword(user, "secret");
        for (var request : new String[] {
            of("setauthinfo", "&WebLoginKey=x"),
            of("setauthinfo", "&PasswordHash=x&PasswordSalt=y"),
            "METHOD=setauthinfo&PRINCIPAL=x",
            "METHOD=getauthinfo",
            of("setpassword", ""),
            of("authenticate", "&PASSWORD=" + MD5_OF_SECRET + "&LIFETIME=x"),
            of("getAuthInfo", "")
        }) {
            assertThat(answer(all, request)).as(request).isEqualTo(FAILURE);
        }
    }
}
