// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.export;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.skerry.api.inventory.ItemPermissions;

/** What may leave the grid ({@code skerry.export.policy}). Pure. */
public enum ExportPolicy {
    /** Nothing may. */
    NOTHING("nothing", "this grid lets nothing out") {
        @Override
        boolean allows(ExportCandidate candidate) {
            return false;
        }
    },
    /** What its owner has made. */
    CREATOR_OWNED("creator-owned", "only its creator may bring it out") {
        @Override
        boolean allows(ExportCandidate candidate) {
            return candidate.isOwnersWork();
        }
    },
    /** That, and what its creator has marked for it, which the owner may also copy, change and give away. */
    EXPORT_FLAG("export-flag", "its creator has not allowed to bring it out") {
        @Override
        boolean allows(ExportCandidate candidate) {
            return candidate.isOwnersWork() || candidate.allows(FULL | ItemPermissions.EXPORT);
        }
    },
    /** That, and what its owner may copy, change and give away. */
    FULL_PERMISSIONS("full-permissions", "its owner may not copy, change and give it away") {
        @Override
        boolean allows(ExportCandidate candidate) {
            return candidate.isOwnersWork() || candidate.allows(FULL);
        }
    },
    /** All of it: for grids of one owner. */
    ANYTHING("anything", "") {
        @Override
        boolean allows(ExportCandidate candidate) {
            return true;
        }
    };

    private static final int FULL = ItemPermissions.TRANSFER | ItemPermissions.MODIFY | ItemPermissions.COPY;

    private final String word;
    private final String reason;

    ExportPolicy(String word, String reason) {
        this.word = word;
        this.reason = reason;
    }

    /** As in the configuration. */
    public String word() {
        return word;
    }

    public static Optional<ExportPolicy> named(String word) {
        return Arrays.stream(values())
                .filter(policy -> policy.word.equals(word))
                .findFirst();
    }

    /** All words, for messages. */
    public static String words() {
        return Arrays.stream(values()).map(ExportPolicy::word).collect(Collectors.joining(", "));
    }

    public ExportDecision decide(ExportCandidate candidate) {
        return allows(candidate) ? new ExportDecision.Allowed() : new ExportDecision.Refused(reason);
    }

    /** A thing with all that is in it: it leaves as a whole or not at all. */
    public ExportDecision decide(List<ExportCandidate> parts) {
        return parts.stream()
                .map(this::decide)
                .filter(ExportDecision.Refused.class::isInstance)
                .findFirst()
                .orElseGet(ExportDecision.Allowed::new);
    }

    abstract boolean allows(ExportCandidate candidate);
}
