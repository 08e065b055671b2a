// Stand-ins for a text, number or time that the service leaves blank.

export const BLANK_UUID = '00000000-0000-0000-0000-000000000000';

export const BLANK_TIME = '0001-01-01T00:00:00Z';

/** The fields of a blank plan that have the same names everywhere. */
export const BLANK_PLAN = {
  uuid: BLANK_UUID,
  instance_type: null,
  suitable_for: null,
  availability: null,
  plans_type: null,
  vcpu_core: 0,
  ram_mb: 0,
  storage_gb: 0,
  transfer_tb: 0,
  price_per_month: 0,
  price_per_hour: 0,
  price_per_year: 0,
  user_id: 0,
  created_at: BLANK_TIME,
  updated_at: BLANK_TIME,
};
