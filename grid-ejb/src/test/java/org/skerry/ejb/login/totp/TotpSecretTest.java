// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.login.totp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TotpSecretTest {
    /** The secret of RFC 6238's appendix B, {@code 12345678901234567890}. */
    static final String RFC = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    private final TotpSecret secret = TotpSecret.parse(RFC).orElseThrow();

    /** The last six digits of the RFC's eight. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void codesAreThoseOfTheRfc(long second, String code) {
        assertThat(secret.code(second / 30)).isEqualTo(code);
        assertThat(secret.step(code, Instant.ofEpochSecond(second), 0)).hasValue(second / 30);
    }

    @Test
    void aCodeCountsOneStepBeforeAndAfter() {
        var code = secret.code(100);
        assertThat(secret.step(code, Instant.ofEpochSecond(99 * 30), 0)).hasValue(100);
        assertThat(secret.step(code, Instant.ofEpochSecond(101 * 30 + 29), 0)).hasValue(100);
        assertThat(secret.step(code, Instant.ofEpochSecond(98 * 30 + 29), 0)).isEmpty();
        assertThat(secret.step(code, Instant.ofEpochSecond(102 * 30), 0)).isEmpty();
        assertThat(secret.step(code, Instant.ofEpochSecond(100 * 30), 100)).isEmpty();
    }

    @Test
    void secretsAreReadAsPeopleCopyThem() {
        assertThat(TotpSecret.parse(" gezd gnbv gy3t qojq-gezd gnbv gy3t qojq=="))
                .contains(secret);
        assertThat(secret).hasToString("TotpSecret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "GEZDGNBVGY3TQOJQ", "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJ1", "secret!"})
    void shortAndOddOnesAreNone(String text) {
        assertThat(TotpSecret.parse(text)).isEmpty();
    }
}
