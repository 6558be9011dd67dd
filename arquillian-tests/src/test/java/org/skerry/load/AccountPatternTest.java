// SPDX-License-Identifier: Apache-2.0
package org.skerry.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.skerry.api.account.UserName;

class AccountPatternTest {
    @Test
    void putsTheNumberWhereItBelongs() {
        var account = new AccountPattern("Load", "Bot%03d", "secret-%d").account(7);
        assertThat(account.name()).isEqualTo(new UserName("Load", "Bot007"));
        assertThat(account.password()).isEqualTo("secret-7");
    }

    @Test
    void tellsNobodyThePassword() {
        assertThat(new AccountPattern("Load", "Bot%d", "secret").account(1)).hasToString("Load Bot1");
    }

    @Test
    void refusesWhatIsNoPattern() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AccountPattern("Load", "Bot%s%s", "secret").account(1))
                .withMessageContaining("Bot%s%s");
    }
}
