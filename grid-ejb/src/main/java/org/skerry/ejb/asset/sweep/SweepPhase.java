// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.sweep;

import java.util.Arrays;
import java.util.Locale;

/** What a sweep does, in this order. */
enum SweepPhase {
    REGIONS,
    CLEAR,
    ROOTS,
    TRACE,
    RESTORE,
    RECYCLE,
    FORGET,
    BYTES;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static SweepPhase of(String word) {
        return Arrays.stream(values())
                .filter(phase -> phase.word().equals(word))
                .findFirst()
                .orElse(REGIONS);
    }
}
