// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.login.rule;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the configuration says of who may log in.
 *
 * @param minimumLevel users below it are kept out, until an administrator says another
 * @param allowedViewers the only viewers that are let in; none for all
 * @param deniedViewers viewers that are not let in, also if they are allowed
 * @param deniedMacs hashes or addresses of network cards, in lower case
 * @param deniedIds hashes of disks, in lower case
 * @param terms what users must agree to, empty for nothing
 * @param notice what users must have read, empty for nothing
 */
public record AdmissionSettings(
        int minimumLevel,
        List<Pattern> allowedViewers,
        List<Pattern> deniedViewers,
        Set<String> deniedMacs,
        Set<String> deniedIds,
        String terms,
        String notice,
        Texts texts) {
    public AdmissionSettings {
        allowedViewers = List.copyOf(allowedViewers);
        deniedViewers = List.copyOf(deniedViewers);
        deniedMacs = Set.copyOf(deniedMacs);
        deniedIds = Set.copyOf(deniedIds);
    }

    /** A grid that takes everybody. */
    public static final AdmissionSettings OPEN =
            new AdmissionSettings(0, List.of(), List.of(), Set.of(), Set.of(), "", "", Texts.DEFAULT);

    /**
     * What those are told who are kept out.
     *
     * @param banned users whose level is below zero
     * @param closed users below the minimum
     * @param viewer users of a viewer that is not welcome
     * @param machine users of a computer that is not welcome
     */
    public record Texts(String banned, String closed, String viewer, String machine) {
        public static final Texts DEFAULT = new Texts(
                "Your account is barred from this grid. Please ask the people who run it.",
                "The grid takes no logins of ordinary users at the moment. Please try again later.",
                "This grid does not take your viewer. Please use another one or a newer version.",
                "This computer is barred from this grid. Please ask the people who run it.");
    }
}
