// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.profile;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.skerry.api.profile.ProfileService;
import org.skerry.region.viewer.Alerts;
import org.skerry.region.viewer.RegionContext;
import org.skerry.region.viewer.Viewer;

/**
 * Asks the grid for parts of profiles and changes them there. What cannot be read is not shown as empty, lest the viewer
 * save that over what is there. Region's thread.
 */
public final class ProfileDesk {
    static final String UNREAD = "The grid does not answer: this profile cannot be shown now.";
    static final String UNCHANGED = "The grid does not answer: nothing was changed.";
    static final String REFUSED =
            "That cannot be kept: it is too long, or there is too much of it. Nothing was changed.";

    private final RegionContext region;

    public ProfileDesk(RegionContext region) {
        this.region = region;
    }

    RegionContext region() {
        return region;
    }

    /** Asks for something by itself: the viewer is told when it cannot be had. */
    <T> void ask(Viewer viewer, String what, Function<ProfileService, T> question, Consumer<? super T> then) {
        region.background()
                .ask(
                        what,
                        () -> question.apply(region.services().profiles()),
                        then,
                        () -> viewer.send(Alerts.alert(UNREAD)));
    }

    /** Asks for what viewers ask together with the profile's text, with which they are told already. */
    <T> void askBesides(String what, Function<ProfileService, T> question, Consumer<? super T> then) {
        region.background().ask(what, () -> question.apply(region.services().profiles()), then, () -> {});
    }

    /**
     * Changes something; the viewer is told when that fails.
     *
     * @param change blocks; gives whether it is kept
     */
    void change(Viewer viewer, String what, Predicate<ProfileService> change, Runnable then) {
        region.background()
                .ask(
                        what,
                        () -> change.test(region.services().profiles()),
                        kept -> {
                            if (kept) {
                                then.run();
                            } else {
                                viewer.send(Alerts.alert(REFUSED));
                            }
                        },
                        () -> viewer.send(Alerts.alert(UNCHANGED)));
    }
}
