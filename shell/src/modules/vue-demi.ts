/** What vue-query takes from vue-demi, which would copy all of Vue's exports into one object for the sake of Vue 2. */
export {
  computed,
  getCurrentScope,
  hasInjectionContext,
  inject,
  isRef,
  nextTick,
  onScopeDispose,
  reactive,
  readonly,
  ref,
  shallowReactive,
  shallowReadonly,
  shallowRef,
  toRefs,
  unref,
  watch,
  watchEffect,
} from 'vue';
export const isVue2 = false;
