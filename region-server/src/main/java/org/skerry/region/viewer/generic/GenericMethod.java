// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.generic;

import java.util.List;
import org.skerry.region.viewer.Viewer;

/** What happens when a viewer sends GenericMessage with one method. Runs on the region's thread; must not block. */
public interface GenericMethod {
    /** The method's name as viewers write it. */
    String name();

    /** Does it; the parameters are text without the NUL at their ends, as many as the viewer likes. */
    void call(Viewer viewer, List<String> parameters);
}
