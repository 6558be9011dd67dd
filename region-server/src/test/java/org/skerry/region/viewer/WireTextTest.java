// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.skerry.api.binary.Octets;

class WireTextTest {
    @Test
    void whatFitsIsWhole() {
        assertThat(WireText.bounded("abc", 4)).isEqualTo(Octets.utf8z("abc"));
    }

    @Test
    void whatDoesNotIsCutBetweenCharacters() {
        assertThat(WireText.bounded("abcd", 4)).isEqualTo(Octets.utf8z("abc"));
        assertThat(WireText.bounded("ab\u00e4", 4)).isEqualTo(Octets.utf8z("ab"));
    }
}
