// SPDX-License-Identifier: Apache-2.0
/** The JSON frontend of the deployed grid against its own description. Open {@link org.skerry.it.api.ApiDescriptionIT}. */
@NullMarked
package org.skerry.it.api;

import org.jspecify.annotations.NullMarked;
