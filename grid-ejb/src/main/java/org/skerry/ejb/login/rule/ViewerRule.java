// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.login.rule;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.skerry.api.login.LoginOutcome.Refused;
import org.skerry.api.login.LoginRequest;

/** Viewers by name and version, which they tell themselves: a list of manners, no wall. */
record ViewerRule(List<Pattern> allowed, List<Pattern> denied, String message) implements LoginRule {
    @Override
    public Optional<Refused> ofAnybody(LoginRequest request) {
        var viewer = (request.viewer().channel() + " " + request.viewer().version()).strip();
        var welcome = (allowed.isEmpty() || matches(allowed, viewer)) && !matches(denied, viewer);
        return welcome ? Optional.empty() : Optional.of(new Refused("presence", message));
    }

    private static boolean matches(List<Pattern> patterns, String viewer) {
        return patterns.stream().anyMatch(pattern -> pattern.matcher(viewer).find());
    }
}
