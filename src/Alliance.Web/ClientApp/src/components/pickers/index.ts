export { MarkedDatePicker } from './marked-date';
export { AlliancePicker, RegionPicker, UnitPicker } from './pickers';
export { type Choice, type PickerProps } from './remote-select';
