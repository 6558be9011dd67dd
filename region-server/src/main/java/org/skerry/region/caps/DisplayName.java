// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.caps;

import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.skerry.api.account.UserAccount;
import org.skerry.api.llsd.Llsd;
import org.skerry.api.llsd.LlsdStruct;

/** A user as viewers want names told. There are no display names of other kinds yet: each is first and last name. */
final class DisplayName {
    private static final Duration NEXT_UPDATE = Duration.ofDays(8);
    private static final Duration EXPIRES = Duration.ofDays(30);

    private final InstantSource clock;

    DisplayName(InstantSource clock) {
        this.clock = clock;
    }

    Llsd of(UserAccount account) {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return new LlsdStruct()
                .put("username", account.name().toString())
                .put("display_name", account.name().toString())
                .put("display_name_next_update", new Llsd.Date(now.plus(NEXT_UPDATE)))
                .put("display_name_expires", new Llsd.Date(now.plus(EXPIRES)))
                .put("legacy_first_name", account.name().first())
                .put("legacy_last_name", account.name().last())
                .put("id", account.id().value())
                .put("is_display_name_default", true)
                .build();
    }
}
