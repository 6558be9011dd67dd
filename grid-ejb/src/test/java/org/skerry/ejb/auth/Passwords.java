// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.auth;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.skerry.ejb.persistence.Transactions;

/** The bean as the container puts it together. */
@SuppressWarnings("UnnecessaryAssignment") // it stands in for the container
public final class Passwords {
    public static final AuthenticationSettings SETTINGS = new AuthenticationSettings(100, Duration.ofHours(1), false);

    private Passwords() {}

    public static AuthenticationServiceBean on(Transactions database, Clock clock, AuthenticationSettings settings) {
        var verified = new VerifiedPasswords();
        verified.settings = settings;
        verified.clock = clock;
        return on(database, clock, settings, verified);
    }

    /** With a memory that has another life than the bean. */
    static AuthenticationServiceBean on(
            Transactions database, Clock clock, AuthenticationSettings settings, VerifiedPasswords verified) {
        var impersonation = new Impersonation();
        impersonation.transactions = database;
        impersonation.settings = settings;
        impersonation.verified = verified;
        var bean = new AuthenticationServiceBean();
        bean.transactions = database;
        bean.settings = settings;
        bean.verified = verified;
        bean.impersonation = impersonation;
        bean.clock = clock;
        bean.random = new SecureRandom();
        return bean;
    }

    /** A clock that the test moves. */
    static Clock clock(InstantSource source) {
        return source.withZone(ZoneOffset.UTC);
    }
}
