//! Grammars of field values, as RFC 9110 and others have them.
