// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.login;

import org.skerry.api.account.UserName;
import org.skerry.api.id.ScopeId;
import org.skerry.api.login.LoginRequest;
import org.skerry.api.login.LoginRequest.Agreements;
import org.skerry.api.login.LoginRequest.Proof;
import org.skerry.api.simulation.ViewerIdentity;

/** Logins as viewers ask for them. */
public final class LoginRequests {
    public static final UserName NAME = new UserName("Test", "User");
    public static final String MD5_OF_SECRET = "5ebe2294ecd0e0f08eab7690d2a6ee69";

    private LoginRequests() {}

    public static LoginRequest plain(String start) {
        return of(NAME, MD5_OF_SECRET, start, ViewerIdentity.UNKNOWN);
    }

    public static LoginRequest of(UserName name, String passwordMd5) {
        return of(name, passwordMd5, "last", ViewerIdentity.UNKNOWN);
    }

    public static LoginRequest from(ViewerIdentity viewer) {
        return of(NAME, MD5_OF_SECRET, "last", viewer);
    }

    public static LoginRequest agreeing(boolean terms, boolean notice) {
        return with(new Agreements(terms, notice), Proof.NONE);
    }

    public static LoginRequest proving(String token, String memory) {
        return with(Agreements.NONE, new Proof(token, memory));
    }

    private static LoginRequest with(Agreements agreements, Proof proof) {
        return new LoginRequest(
                NAME, MD5_OF_SECRET, "last", ScopeId.ZERO, ViewerIdentity.UNKNOWN, "10.0.0.7", agreements, proof);
    }

    private static LoginRequest of(UserName name, String passwordMd5, String start, ViewerIdentity viewer) {
        return new LoginRequest(
                name, passwordMd5, start, ScopeId.ZERO, viewer, "10.0.0.7", Agreements.NONE, Proof.NONE);
    }
}
