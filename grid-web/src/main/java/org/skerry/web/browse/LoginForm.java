// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.browse;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.skerry.api.account.UserName;
import org.skerry.ejb.identity.AccountLogin;
import org.skerry.web.api.TypedPassword;

/** The fields for a name and a password, and what somebody typed into them. */
record LoginForm(UserName name, String passwordMd5, String code) {
    static final String INCOMPLETE = "Name and password are needed.";
    static final String REFUSED = "Name and password do not fit.";
    private static final int MAX_FIELDS = 1024;

    /**
     * Writes the form.
     *
     * @param formWord what proves that it is ours; empty for none
     */
    static void add(Markup body, String action, String formWord, String button) {
        body.raw("<form method=\"post\" class=\"login\"")
                .attribute("action", action)
                .raw(">");
        if (!formWord.isEmpty()) {
            body.hidden(BrowseSession.FORM_WORD, formWord);
        }
        body.raw("<label>First name <input name=\"first\" autocomplete=\"given-name\" required></label>")
                .raw("<label>Last name <input name=\"last\" autocomplete=\"family-name\" required></label>")
                .raw("<label>Password <input name=\"password\" type=\"password\" autocomplete=\"current-password\""
                        + " required></label>")
                .raw("<label>Code, if you have one <input name=\"code\" autocomplete=\"one-time-code\"></label>")
                .element("button", button)
                .raw("</form>");
    }

    /** Empty if something is missing or too long. */
    static Optional<LoginForm> read(
            @Nullable String first, @Nullable String last, @Nullable String password, @Nullable String code) {
        if (first == null || last == null || password == null || (first + last + password).length() > MAX_FIELDS) {
            return Optional.empty();
        }
        return Optional.of(new LoginForm(
                new UserName(first.strip(), last.strip()),
                TypedPassword.md5(password),
                code == null ? "" : code.strip()));
    }

    AccountLogin.Outcome login(AccountLogin logins, String address) {
        return logins.login(name, passwordMd5, code, address);
    }
}
