// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.estate;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.skerry.api.id.AgentId;
import org.skerry.api.text.StoredText;

/**
 * An estate.
 *
 * @param owner zero if it has none yet
 * @param managers who may do what the owner may, mostly
 * @param access who may enter though the public may not
 * @param groups whose members may enter
 */
public record Estate(
        int id,
        String name,
        AgentId owner,
        String abuseEmail,
        Set<EstateFlag> flags,
        EstateNumbers numbers,
        List<UUID> managers,
        List<UUID> access,
        List<UUID> groups,
        List<EstateBan> bans) {
    /** The number of the first estate of a grid, as captured. */
    public static final int FIRST_ID = 101;

    /** The longest name and address. */
    public static final int MAX_TEXT = 255;

    /** The most entries of one of the lists. */
    public static final int MAX_ENTRIES = 1000;

    public Estate {
        var sorted = EnumSet.noneOf(EstateFlag.class);
        sorted.addAll(flags);
        flags = Collections.unmodifiableSet(sorted);
        managers = managers.stream().distinct().toList();
        access = access.stream().distinct().toList();
        groups = groups.stream().distinct().toList();
        bans = List.copyOf(bans);
    }

    /** What a region that starts without one is given. */
    public static Estate fresh(int id) {
        return new Estate(
                id,
                "My Estate",
                AgentId.ZERO,
                "",
                EstateFlag.ofNewEstate(),
                EstateNumbers.DEFAULT,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    public boolean has(EstateFlag flag) {
        return flags.contains(flag);
    }

    public boolean isUsable() {
        return id > 0
                && !name.isBlank()
                && StoredText.fitsInLine(name, MAX_TEXT)
                && StoredText.fitsInLine(abuseEmail, MAX_TEXT)
                && numbers.isUsable()
                && managers.size() <= MAX_ENTRIES
                && access.size() <= MAX_ENTRIES
                && groups.size() <= MAX_ENTRIES
                && bans.size() <= MAX_ENTRIES
                && bans.stream().allMatch(EstateBan::isUsable);
    }
}
