// SPDX-License-Identifier: Apache-2.0
/**
 * What a caller of any service must be ready for. Open {@link org.skerry.api.error.ServiceUnavailableException}.
 */
@NullMarked
package org.skerry.api.error;

import org.jspecify.annotations.NullMarked;
