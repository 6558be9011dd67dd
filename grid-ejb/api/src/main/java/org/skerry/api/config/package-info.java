// SPDX-License-Identifier: Apache-2.0
/**
 * What may be configured, as data, and how values and their sources are shown; shared by the grid and region servers. The
 * values are read elsewhere, each where it is used. Open {@link org.skerry.api.config.KeyCatalogue} and {@link
 * org.skerry.api.config.Architecture}.
 */
@NullMarked
package org.skerry.api.config;

import org.jspecify.annotations.NullMarked;
