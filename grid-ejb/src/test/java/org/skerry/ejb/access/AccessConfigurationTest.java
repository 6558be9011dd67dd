// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.skerry.api.access.AccessRules;
import org.skerry.api.access.OpenOnPrivate;
import org.skerry.api.access.OwnerOnly;
import org.skerry.api.export.ExportPolicy;

class AccessConfigurationTest {
    private static final String POLICY = "skerry.access.policy";
    private static final String RULES = "skerry.access.rules";

    private static AccessSettings read(Map<String, String> values) {
        return AccessConfiguration.read(key -> Optional.ofNullable(values.get(key)));
    }

    @Test
    void whoSaysNothingGetsTheSafeOnes() {
        var settings = read(Map.of());
        assertThat(settings.policy()).isInstanceOf(OpenOnPrivate.class);
        assertThat(settings.export()).isEqualTo(ExportPolicy.CREATOR_OWNED);
    }

    @Test
    void policiesAreChosenByTheirWords(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("rules.txt"), "allow data known # some\nallow * administrators\n");
        assertThat(read(Map.of(POLICY, "owner-only")).policy()).isInstanceOf(OwnerOnly.class);
        assertThat(read(Map.of("skerry.export.policy", "anything")).export()).isEqualTo(ExportPolicy.ANYTHING);
        var rules = (AccessRules)
                read(Map.of(POLICY, "rules", RULES, file.toString())).policy();
        assertThat(rules.size()).isEqualTo(2);
    }

    @Test
    void whatCannotBeIsRefusedWithKeyValueAndRemedy(@TempDir Path folder) throws IOException {
        assertThatThrownBy(() -> read(Map.of(POLICY, "open")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(POLICY + " is 'open'")
                .hasMessageContaining("owner-only");
        assertThatThrownBy(() -> read(Map.of("skerry.export.policy", "all")))
                .hasMessageContaining("skerry.export.policy is 'all'")
                .hasMessageContaining("creator-owned");
        assertThatThrownBy(() -> read(Map.of(POLICY, "rules")))
                .hasMessageContaining(RULES + " is not set")
                .hasMessageContaining("name the file");
        var missing = folder.resolve("none.txt").toString();
        assertThatThrownBy(() -> read(Map.of(POLICY, "rules", RULES, missing)))
                .hasMessageContaining(RULES + " is '" + missing + "'")
                .hasMessageContaining("name a file that can");
        var wrong = Files.writeString(folder.resolve("wrong.txt"), "allow data known\nallow all known\n")
                .toString();
        assertThatThrownBy(() -> read(Map.of(POLICY, "rules", RULES, wrong)))
                .hasMessageContaining(wrong)
                .hasMessageContaining("line 2")
                .hasMessageContaining("inventory-write");
    }
}
