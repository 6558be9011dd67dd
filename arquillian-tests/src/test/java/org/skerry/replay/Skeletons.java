// SPDX-License-Identifier: Apache-2.0
package org.skerry.replay;

import java.util.List;

/** The folders of a user in the two forms in which they are told: GETINVENTORYSKELETON's and the login's. */
final class Skeletons {
    private Skeletons() {}

    /** Each with ParentID, Type, Version, Name, ID. */
    static List<Shape> folders(Shape answer) {
        var folders = answer.part("FOLDERS");
        return folders.parts().isEmpty()
                ? login(answer).part("inventory-skeleton").parts().stream()
                        .map(Skeletons::renamed)
                        .toList()
                : folders.parts();
    }

    static String owner(Shape answer) {
        var folders = answer.part("FOLDERS").parts();
        return folders.isEmpty()
                ? login(answer).part("agent_id").text()
                : folders.getFirst().part("Owner").text();
    }

    private static Shape login(Shape answer) {
        return answer.part("params").part("param").part("value");
    }

    private static Shape renamed(Shape folder) {
        return Shape.branch(
                "folder",
                "",
                List.of(
                        Shape.leaf("ParentID", "", folder.part("parent_id").text()),
                        Shape.leaf("Type", "", folder.part("type_default").text()),
                        Shape.leaf("Version", "", folder.part("version").text()),
                        Shape.leaf("Name", "", folder.part("name").text()),
                        Shape.leaf("ID", "", folder.part("folder_id").text())));
    }
}
