// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.login.rule;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.skerry.api.login.LoginOutcome.Refused;
import org.skerry.api.login.LoginRequest;

/** Computers by what their viewer tells of network card and disk. */
record MachineRule(Set<String> macs, Set<String> ids, String message) implements LoginRule {
    @Override
    public Optional<Refused> ofAnybody(LoginRequest request) {
        var barred = macs.contains(key(request.viewer().mac()))
                || ids.contains(key(request.viewer().id0()));
        return barred ? Optional.of(new Refused("presence", message)) : Optional.empty();
    }

    private static String key(String told) {
        return told.strip().toLowerCase(Locale.ROOT);
    }
}
