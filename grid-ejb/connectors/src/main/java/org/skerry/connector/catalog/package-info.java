// SPDX-License-Identifier: Apache-2.0
/**
 * All services, and what is put behind each by configuration: the one place that knows every connector. Grid servers and region
 * servers build theirs here. Open {@link org.skerry.connector.catalog.Switchboard} and {@link
 * org.skerry.connector.catalog.ServiceKind}.
 */
@NullMarked
package org.skerry.connector.catalog;

import org.jspecify.annotations.NullMarked;
