// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.asset;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.skerry.api.binary.Octets;

class ContentHashTest {
    @Test
    void aHashIsTheSha256OfAllBytes() {
        assertThat(ContentHash.of(Octets.EMPTY))
                .hasToString("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(ContentHash.of(Octets.utf8("abc")))
                .hasToString("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(ContentHash.of(Octets.utf8("a".repeat(1_000_000))))
                .hasToString("cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
    }
}
